package dev.scalinglint.tree;

import dev.scalinglint.tree.files.Identity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tree is made of, kept for the next run. Paths are relative to its root.
 *
 * @param size       how many applications there are
 * @param said       the files in which Argo CD is told something
 * @param makers     the folders of the kustomizations that make some of it
 * @param plain      files that only the applications which use them depend on, each with what else is known of it: the
 *                   identities of its objects. Whatever else changes may change what the tree is made of
 * @param words      none of them stands in a plain file
 * @param mentioning the files in whose text some words stand, by these words
 * @param renderings how many applications a kustomization makes of a file; null when nobody asked
 * @param neighbours who lives in which namespace; null when nobody asked
 * @param adopted    files that are linted on account of another one, and that one
 */
public record CachedTree(int size, List<String> said, List<String> makers, Map<String, List<Identity>> plain,
        List<String> words,
        Map<List<String>, List<String>> mentioning, @Nullable Map<String, Integer> renderings,
        @Nullable List<Identity> neighbours, Map<String, String> adopted) {}
