package dev.scalinglint.template;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts made into other texts of few characters: names, sums, codes. */
public final class NameFunctions {
    private NameFunctions() {}

    static @Nullable Object call(String name, FunctionArguments given) {
        return switch (name) {
            case "b64enc" -> Base64.getEncoder().encodeToString(given.text(0).getBytes(StandardCharsets.UTF_8));
            case "b64dec" -> decoded(given.text(0));
            case "sha1sum" -> sum("SHA-1", given.text(0));
            case "sha256sum" -> sum("SHA-256", given.text(0));
            case "sha512sum" -> sum("SHA-512", given.text(0));
            case "normalize" -> normalized(given.text(0));
            default -> slug(given.from(0));
        };
    }

    private static String decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (text.length() % 4 == 0) {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // said below
        }
        throw new NotKnownException(-1, "b64dec was given what is no base64 of a text");
    }

    private static String sum(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm)
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What ApplicationSets make of a folder's name to have a name for an object: {@code path.basenameNormalized}. */
    public static String normalized(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^-a-z0-9.]", "-");
        String cut = plain.length() > 253 ? plain.substring(0, 253) : plain;
        return cut.replaceFirst("^[-.]+", "").replaceFirst("[-.]+$", "");
    }

    /**
     * {@code slugify [length [smart]] text} of plain letters, digits, blanks and hyphens: others are transliterated.
     */
    private static String slug(List<@Nullable Object> given) {
        Object last = given.isEmpty() ? null : GoValues.known(given.get(given.size() - 1));
        boolean smart = given.size() > 1 && Boolean.TRUE.equals(GoValues.known(given.get(1)));
        int longest = given.size() > 1 && GoValues.known(given.get(0)) instanceof Integer length ? length : 50;
        if (!(last instanceof String text) || !text.matches("[A-Za-z0-9 ._/-]*") || smart) {
            throw new NotKnownException(-1, "slugify is not evaluated with these arguments");
        }
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-").replaceAll("-{2,}", "-");
        String slug = trimmed(plain);
        return slug.length() <= longest ? slug : trimmed(slug.substring(0, longest));
    }

    private static String trimmed(String slug) {
        return slug.replaceFirst("^[-_]+", "").replaceFirst("[-_]+$", "");
    }
}
