package dev.scalinglint.gate.report;

import dev.scalinglint.gate.review.Approval;
import dev.scalinglint.gate.review.ReviewOutcome;
import dev.scalinglint.gate.review.ReviewedChange;
import dev.scalinglint.report.PlainOutput;
import java.io.IOException;
import java.io.Writer;

/**
 * What has to wait for somebody, in lines for people.
 *
 * @param review one that is required
 */
record ReviewText(ReviewOutcome review) {
    void write(Writer out) throws IOException {
        for (ReviewedChange change : review.open()) {
            line("needs a review: " + change.what() + " [" + String.join(", ", change.asking()) + "]", out);
        }
        for (Approval approval : review.approvals()) {
            if (approval.refused() != null) {
                line("counts for nothing: " + approval.what() + ": " + approval.refused(), out);
            }
        }
        line(review.how(), out);
    }

    private static void line(String text, Writer out) throws IOException {
        out.write(PlainOutput.line(text) + "\n");
    }
}
