package dev.scalinglint.model.command;

/** {@code NAME=value}. */
final class Assignment {
    private Assignment() {}

    static boolean is(Word word) {
        int sign = word.value().indexOf('=');
        return sign > 0 && Variables.isName(word.value(), 0, sign);
    }

    static String name(Word word) {
        return word.value().substring(0, word.value().indexOf('='));
    }

    static String value(Word word) {
        return word.value().substring(word.value().indexOf('=') + 1);
    }
}
