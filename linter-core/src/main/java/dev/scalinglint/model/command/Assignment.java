package dev.scalinglint.model.command;

/** {@code NAME=value}, or {@code NAME+=value} for more of it. */
final class Assignment {
    private Assignment() {}

    static boolean is(Word word) {
        return word.value().indexOf('=') > 0 && Variables.isName(word.value(), 0, nameEnd(word.value()));
    }

    static String name(Word word) {
        return word.value().substring(0, nameEnd(word.value()));
    }

    static String value(Word word) {
        return word.value().substring(word.value().indexOf('=') + 1);
    }

    static boolean isMore(Word word) {
        return word.value().startsWith("+=", nameEnd(word.value()));
    }

    private static int nameEnd(String text) {
        int sign = text.indexOf('=');
        return sign > 1 && text.charAt(sign - 1) == '+' ? sign - 1 : sign;
    }
}
