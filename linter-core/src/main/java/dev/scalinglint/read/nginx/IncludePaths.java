package dev.scalinglint.read.nginx;

import dev.scalinglint.source.Glob;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code include} names: files that lie beside each other as they do below {@code /etc/nginx}, or keys of
 * one ConfigMap.
 */
final class IncludePaths {
    private static final Pattern HOME = Pattern.compile(
            "^(/usr/local)?/(etc|openresty)/(nginx|openresty)/(nginx/)?(conf/)?");

    private IncludePaths() {}

    /**
     * Those of {@code known} that a text names, in their order; itself is never one. A file that is mounted elsewhere
     * is known by its name, where
     * only one has it.
     */
    @SuppressWarnings("ReferenceEquality") // that very piece
    static List<NginxTexts.Piece> of(NginxTexts.Piece by, String argument, List<NginxTexts.Piece> known) {
        String name = argument.substring(argument.lastIndexOf('/') + 1);
        if (name.isEmpty()) {
            return List.of();
        }
        Glob names = Glob.of(name);
        boolean files = by.object().is("nginx", "Configuration");
        List<NginxTexts.Piece> named = known.stream().filter(piece -> piece != by && (files
                ? piece.object().is("nginx", "Configuration") && names.covers(piece.object().file().name())
                : piece.object() == by.object() && names.covers(piece.entry().name()))).toList();
        if (!files) {
            return named;
        }
        String folder = by.object().file().folder();
        String path = HOME.matcher(argument).replaceFirst("");
        List<NginxTexts.Piece> there = named.stream().filter(piece -> isIn(piece, folder, path)).toList();
        boolean exact = name.indexOf('*') < 0 && name.indexOf('?') < 0;
        return there.isEmpty() && exact && named.size() == 1 ? named : there;
    }

    private static boolean isIn(NginxTexts.Piece piece, String folder, String path) {
        String in = piece.object().file().folder();
        return in.equals(parent(folder, path)) || in.equals(parent(folder + "/..", path));
    }

    private static @Nullable String parent(String folder, String path) {
        String file = KustomizePaths.resolve(folder, path.replace('*', 'x').replace('?', 'x'));
        return file == null ? null : KustomizePaths.parent(file);
    }
}
