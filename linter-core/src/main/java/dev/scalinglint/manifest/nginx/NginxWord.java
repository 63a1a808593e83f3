package dev.scalinglint.manifest.nginx;

/**
 * One word of a directive.
 *
 * @param text  without its quotes; escapes stay as written
 * @param start index of its first character in the text that was read, its quote included
 * @param end   index just past its last character
 */
public record NginxWord(String text, int start, int end) {
    @Override
    public String toString() {
        return text;
    }
}
