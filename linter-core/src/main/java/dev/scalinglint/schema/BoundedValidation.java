package dev.scalinglint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import java.util.List;

/**
 * One validation, which may cost so much and no more: schemas that refer to each other twice over, or to themselves,
 * are small text and endless work.
 */
final class BoundedValidation extends ExecutionContext {
    /** Keywords that are evaluated for one object; the strict schema of a Deployment comes to some thousands. */
    private static final int MOST = 1_000_000;

    private int evaluated;

    private BoundedValidation(ExecutionConfig config) {
        super(config);
    }

    /** @throws SchemaException where it would cost too much; other exceptions where the schema is wrong */
    static List<Error> of(Schema schema, JsonNode object) {
        try {
            return schema.validate(new BoundedValidation(schema.createExecutionContext().getExecutionConfig()), object,
                    OutputFormat.DEFAULT);
        } catch (StackOverflowError e) {
            throw new SchemaException("it refers to itself without end");
        }
    }

    @Override
    public void evaluationPathAddLast(String keyword) {
        if (++evaluated > MOST) {
            throw new SchemaException("it evaluates more than " + MOST + " keywords for one object");
        }
        super.evaluationPathAddLast(keyword);
    }
}
