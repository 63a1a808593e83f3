package dev.scalinglint.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Templates: every function on values that fit and values that do not, and the statements in their forms. */
final class TemplateTexts {
    private static final List<String> ONE = List.of("trim", "upper", "lower", "title", "untitle", "nospace", "b64enc",
            "sha1sum", "sha256sum", "base", "dir",
            "clean", "ext", "isAbs", "quote", "squote", "toString", "len", "empty", "not", "int", "int64", "float64",
            "atoi", "floor", "ceil", "toStrings",
            "sortAlpha", "first", "last", "rest", "initial", "uniq", "reverse", "compact", "kindOf", "toJson",
            "toRawJson", "print", "cat", "list", "all",
            "any", "coalesce", "add1", "until", "hello", "deepCopy", "concat", "dict", "println", "regexQuoteMeta",
            "keys");
    private static final List<String> VALUES = List.of(".app", ".spaced", ".number", ".large", ".half", ".digits",
            ".yes", ".nothing", ".missing", ".none",
            ".list", ".numbers", ".empty", ".map", ".lines", ".mixed", "\"a-b\"", "3", "-2", "1.5", "true",
            "(list 1 \"x\")", ".path.path", ".");
    private static final List<String> TWO = List.of("trimAll", "trimSuffix", "trimPrefix", "contains", "hasPrefix",
            "hasSuffix", "splitList", "split", "join",
            "default", "add", "sub", "mul", "div", "mod", "max", "min", "eq", "ne", "lt", "le", "gt", "ge", "and",
            "or", "index", "has", "without", "append",
            "prepend", "trunc", "indent", "repeat", "get", "hasKey", "printf", "regexMatch", "regexFind", "kindIs",
            "deepEqual", "cat", "coalesce", "pluck",
            "pick", "round", "slice", "nindent", "concat");
    private static final List<String> PAIRS = List.of(".app \"Api\"", "\"A\" .app", "\"/\" .path.path", ".list \"b\"",
            "\"b\" .list", ".number 3",
            "3 .number", "3.0 .number", "2 3", "3 .app", "-2 .app", "0 .number", ".map \"a\"", ".map \"missing\"",
            ".missing \"x\"", "\"x\" .missing",
            ".nothing .app", ".list 1", ".list 5", ".numbers .list", ".yes .no", "\"%v|\" .map", "\"%s|\" .app",
            "\"%d|\" 5", "\"[a-c]+\" .app",
            "\"string\" .app", ".none \"fallback\"", "1.5 2", ".half 0", "\"a\" .map", ".digits 1");
    private static final List<String> MORE = List.of("replace \"a\" \"-\" .path.path", "replace \"\" \"-\" .app",
            "substr 0 2 .app", "substr 1 -1 .app",
            "substr -1 2 .app", "substr 0 9 .app", "substr 2 1 .app", "ternary \"a\" \"b\" .yes",
            "ternary \"a\" \"b\" .no", "ternary 1 2 .app",
            "ternary \"a\" \"b\" (eq .app \"Api\")", "dig \"deep\" \"x\" \"d\" .map", "dig \"deep\" \"z\" \"d\" .map",
            "dig \"b\" \"z\" \"d\" .map",
            "plural \"one\" \"many\" 1", "plural \"one\" \"many\" 2", "untilStep 0 6 2", "untilStep 6 0 -2", "seq 3",
            "seq 0 2", "seq 0 2 5", "seq 5 1",
            "seq 2 0 -2", "splitn \"/\" 2 .path.path", "join \"-\" .path.segments", "join \",\" .mixed",
            "join \",\" .map", "printf \"%s-%s\" .app .digits",
            "printf \"%5d|%-5d|%05d\" 3 3 3", "printf \"%q %v %t\" .app .half .yes",
            "printf \"%.2f|%6.1f\" .half .half", "printf \"%d\" .number",
            "printf \"%s\" .number", "printf \"%%%v\" 1", "printf \"%s\"",
            "regexReplaceAll \"a(p+)s\" .path.path \"${1}-$1\"",
            "regexReplaceAll \"[^a-z]\" .app \"-\"", "regexReplaceAllLiteral \"p\" .app \"$1\"",
            "regexFindAll \"a.\" .path.path -1", "regexFindAll \"a.\" .path.path 1",
            "regexSplit \"/\" .path.path -1", "regexSplit \"/\" .path.path 2", "regexMatch \"^a.*u$\" .path.path",
            "regexMatch \"(\" .app",
            "set (dict \"a\" 1) \"b\" 2", "unset (dict \"a\" 1) \"a\"", "merge (dict \"a\" 1) .map",
            "mergeOverwrite (dict \"a\" 5 \"c\" 6) .map",
            "omit .map \"a\" \"deep\"", "pick .map \"a\" \"none\"", "keys .map | sortAlpha", "values (dict \"a\" 1)",
            "chunk 2 .list", "slice .list 1", "slice .list 0 2",
            "slice .list 3 9", "round 3.14159 2", "round 2.5 0", "max 1 5 3", "min 4 2 8", "add 1 2 3", "mul 2 3 4",
            "add .number .digits .half",
            "index .map \"deep\" \"x\"", "index .path.segments 0", "index .path.segments (int .number)",
            "index .path.segments .number", "index .missing \"x\"",
            "eq .app \"x\" \"Api\"", "eq .number 3", "eq .number 3.0", "eq (int .number) 3", "lt (len .list) 4",
            "eq .nothing nil", "eq .list .list", "ne .app .digits",
            "and .app .none .digits", "or .none .nothing .app", "or .none .missing", "and .missing (fail \"x\")",
            "or .app (fail \"x\")", "fail \"stop\"",
            "not (and .yes .no)", "len .path.path", "len .number", "first .path.segments | upper",
            "(splitList \"/\" .path.path) | last",
            "(dict \"a\" (list 1 2)).a", "(index .list 0) | upper | quote", "$.app", "$.path.path | dir | base",
            ".app.x", ".list.x", ".missing.x", ".missing.x.y",
            ".nothing.x", ".map.deep.x.y", "\"\\u00e9\\t\\\"x\\\"\" ", "`raw \"text\"`", "'a'", "0x1F", "1e3", "010",
            "nil", "list nil", "print nil", "print 1 2 \"a\" 3 4",
            "println 1 2", "toJson \"<&>\"", "toRawJson \"<&>\"", "toJson .", "default 1 .number | int | add 1",
            "hasKey . \"app\"", "hasKey .map.deep \"x\"",
            "b64dec \"YXBp\"", "trunc 63 .app | trimSuffix \"-\"", "tuple 1 2 | first", "mustRegexMatch \"p\" .app",
            "mustFirst .list", "biggest 1 2");
    private static final List<String> STATEMENTS = List.of("{{ if .yes }}a{{ else }}b{{ end }}",
            "{{ if .none }}a{{ else if .app }}b{{ else }}c{{ end }}",
            "{{ with .map }}{{ .b }}{{ end }}", "{{ with .none }}a{{ else }}{{ .app }}{{ end }}",
            "{{ with .none }}a{{ else with .app }}{{ . }}{{ end }}",
            "{{ with $x := .app }}{{ $x }}{{ . }}{{ end }}", "{{ range .list }}{{ . }},{{ end }}",
            "{{ range $i, $e := .list }}{{ $i }}={{ $e }};{{ end }}",
            "{{ range $k, $v := .map }}{{ $k }}={{ $v }};{{ end }}", "{{ range $e := .list }}{{ $e }}{{ end }}",
            "{{ range .empty }}a{{ else }}none{{ end }}",
            "{{ range .missing }}a{{ else }}none{{ end }}", "{{ range .app }}{{ . }}{{ end }}",
            "{{ range 3 }}{{ . }}{{ end }}", "{{ range $i := 2 }}{{ $i }}{{ end }}",
            "{{ range .number }}{{ . }}{{ end }}",
            "{{ range .list }}{{ if eq . \"a\" }}{{ break }}{{ end }}{{ . }}{{ end }}",
            "{{ range .list }}{{ if eq . \"b\" }}{{ continue }}{{ end }}{{ . }}{{ end }}",
            "{{ $x := 1 }}{{ if .yes }}{{ $x = 2 }}{{ end }}{{ $x }}",
            "{{ $x := 1 }}{{ if .yes }}{{ $x := 2 }}{{ end }}{{ $x }}",
            "{{ $x := .app }}{{ range .list }}{{ $x }}{{ $.digits }}{{ end }}",
            "{{ $y }}", "{{ if .yes }}", "{{ end }}", "{{ else }}", "{{ if }}a{{ end }}",
            "{{ range .list }}{{ end }}{{ end }}", "a{{/* note */}}b", "a {{- /* note */ -}} b",
            "a  {{- .app -}}  b", "a\n{{- if .yes }}\n  x\n{{- end }}\nb", "{{ .app}}{{.app }}{{.app}}",
            "{{ .app | }}", "{{ | .app }}", "{{ .app | | lower }}", "{{ (.app | ) }}", "{{ .nothing | keys }}",
            "{{ .nothing | deepCopy }}",
            "{{ if (and .yes) }}a{{ end }}", "{{ range .list -}} {{ . }} {{- end }}", "{{ app }}", "{{ .app",
            "{{ .a-b }}",
            "{{ \"unclosed }}", "{{ (.app }}", "{{ .app) }}", "{{ .app | nope }}",
            "{{ .app | lower | upper | trunc 2 }}", "{{ 3 | .app }}", "{{ .app .digits }}",
            "{{ 3 4 }}", "{{ \"a\" | printf \"%s-%s\" \"b\" }}",
            "{{ define \"x\" }}[{{ . }}]{{ end }}{{ template \"x\" .app }}", "{{ template \"none\" }}",
            "{{ block \"x\" .app }}<{{ . }}>{{ end }}",
            "{{ define \"r\" }}{{ if . }}{{ first . }}{{ template \"r\" (rest .) }}{{ end }}{{ end }}{{ template "
                    + "\"r\" .list }}",
            "{{ break }}", "{{ range .list }}{{ define \"q\" }}x{{ end }}{{ end }}", "{{}}", "{{ }}", "}} {{ .app }}",
            "{ {{ .app }} }", "{{\n.app\n}}", "{{ .app }}{{- \" x\" }}",
            "{{ if and .yes (eq .app \"Api\") }}both{{ end }}", "{{ if not .missing }}no{{ end }}",
            "{{ with .path }}{{ $.app }}{{ .path }}{{ end }}",
            "{{ range $i, $e := .list }}{{ if $i }},{{ end }}{{ $e }}{{ end }}",
            "{{ $m := dict \"a\" 1 }}{{ $_ := set $m \"b\" 2 }}{{ $m }}", "{{ .missing }}", "{{ .missing.x }}",
            "{{ if .missing }}a{{ else }}b{{ end }}", "{{ if .missing.x }}a{{ else }}b{{ end }}",
            "{{ .missing | default \"d\" }}", "{{ index . \"missing\" }}",
            "{{ $x := .missing }}{{ $x }}{{ $x.y }}", "{{ .map.missing }}", "{{ with .missing }}a{{ end }}",
            "{{ get . \"missing\" }}", "{{ true }}{{ false }}", "{{ if true }}a{{ end }}");

    private TemplateTexts() {}

    static List<String> all() {
        Set<String> all = new LinkedHashSet<>(STATEMENTS);
        MORE.forEach(expression -> all.add("{{ " + expression + " }}"));
        for (String function : ONE) {
            VALUES.forEach(value -> all.add("{{ " + function + " " + value + " }}"));
            all.add("{{ " + function + " }}");
            all.add("{{ " + function + " .app .digits .app .digits }}");
        }
        for (String function : TWO) {
            PAIRS.forEach(pair -> all.add("{{ " + function + " " + pair + " }}"));
        }
        for (String function : List.of("lower", "quote", "int", "first", "toString", "default \"d\"", "trunc 2",
                "join \"-\"", "eq \"Api\"", "len")) {
            VALUES.forEach(value -> all.add("{{ " + value + " | " + function + " }}"));
        }
        // Go gives the keys of a map in another order each time.
        all.removeAll(List.of("{{ keys .map }}", "{{ keys . }}"));
        return new ArrayList<>(all);
    }
}
