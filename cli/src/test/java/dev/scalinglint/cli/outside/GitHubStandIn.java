package dev.scalinglint.cli.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** As much of GitHub's API as a comment on a pull request needs: the comments of one, in pages. */
final class GitHubStandIn implements AutoCloseable {
    static final String BOT = "github-actions[bot]";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;

    private final HttpServer server;
    private final ArrayNode comments = JSON.createArrayNode();
    final List<String> asked = new ArrayList<>();
    String token = "";
    /** What the API answers to whoever would write. */
    int refusal;

    GitHubStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void comment(String login, String type, String body) {
        ObjectNode comment = comments.addObject().put("id", 1000 + comments.size()).put("body", body);
        comment.putObject("user").put("login", login).put("type", type);
    }

    List<String> bodies() {
        return StreamSupport.stream(comments.spliterator(), false).map(comment -> comment.get("body").asText())
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        asked.add(method + " " + exchange.getRequestURI());
        token = exchange.getRequestHeaders().getFirst("Authorization");
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        if (refusal > 0 && !method.equals("GET")) {
            send(exchange, refusal, JSON.createObjectNode());
        } else if (method.equals("GET") && path.equals("/repos/o/r/issues/7/comments")) {
            send(exchange, 200, page(exchange.getRequestURI().getQuery()));
        } else if (method.equals("POST") && path.equals("/repos/o/r/issues/7/comments")) {
            comment(BOT, "Bot", body.get("body").asText());
            send(exchange, 201, JSON.createObjectNode());
        } else if (method.equals("PATCH") && path.startsWith("/repos/o/r/issues/comments/")) {
            int index = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)) - 1001;
            ((ObjectNode) comments.get(index)).set("body", body.get("body"));
            send(exchange, 200, JSON.createObjectNode());
        } else {
            // So the token of a job is answered when it asks who it is.
            send(exchange, 403, JSON.createObjectNode());
        }
    }

    private ArrayNode page(String query) {
        int page = Integer.parseInt(query.replaceFirst("per_page=" + PAGE + "&page=", ""));
        ArrayNode some = JSON.createArrayNode();
        for (int i = (page - 1) * PAGE; i < Math.min(page * PAGE, comments.size()); i++) {
            some.add(comments.get(i));
        }
        return some;
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        byte[] bytes = answer.toString().getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
