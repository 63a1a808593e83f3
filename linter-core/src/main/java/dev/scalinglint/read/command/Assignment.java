package dev.scalinglint.read.command;

/** {@code NAME=value}, or {@code NAME+=value} for more of it. */
final class Assignment {
    private Assignment() {}

    static boolean is(CommandWord word) {
        return word.value().indexOf('=') > 0 && ContainerVariables.isName(word.value(), 0, nameEnd(word.value()));
    }

    static String name(CommandWord word) {
        return word.value().substring(0, nameEnd(word.value()));
    }

    static String value(CommandWord word) {
        return word.value().substring(word.value().indexOf('=') + 1);
    }

    static boolean isMore(CommandWord word) {
        return word.value().startsWith("+=", nameEnd(word.value()));
    }

    private static int nameEnd(String text) {
        int sign = text.indexOf('=');
        return sign > 1 && text.charAt(sign - 1) == '+' ? sign - 1 : sign;
    }
}
