package dev.scalinglint.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Go's own functions, sprig's (3.3) and those that ApplicationSets have besides. Each is given arguments of the types
 * that Go asks for, written here as one letter for each parameter: s string, i int, b bool, d dictionary, a anything;
 * {@code *} repeats the last.
 */
final class Functions {
    private static final String BUILTINS =
            "not=a call=a* html=a* js=a* urlquery=a* index=aa* len=a print=a* printf=sa* println=a* eq=aa* ne=aa"
                    + " lt=aa le=aa gt=aa ge=aa";
    private static final String STRINGS =
            "trim=s upper=s lower=s title=s untitle=s nospace=s trimAll=ss trimall=ss trimSuffix=ss trimPrefix=ss"
                    + " trunc=is substr=iis repeat=is contains=ss hasPrefix=ss hasSuffix=ss quote=a* squote=a* cat=a*"
                    + " indent=is nindent=is replace=sss"
                    + " plural=ssi toString=a b64enc=s b64dec=s sha1sum=s sha256sum=s sha512sum=s base=s dir=s "
                    + "clean=s ext=s"
                    + " isAbs=s osBase=s osDir=s"
                    + " osClean=s osExt=s osIsAbs=s normalize=s slugify=a* fail=s hello= split=ss splitn=sis "
                    + "splitList=ss"
                    + " toStrings=a join=sa sortAlpha=a";
    private static final String NUMBERS =
            "atoi=s int=a int64=a float64=a add=a* add1=a sub=aa mul=aa* div=aa mod=aa max=aa* biggest=aa* min=aa*"
                    + " ceil=a floor=a round=aia* until=i untilStep=iii seq=i*";
    private static final String LISTS =
            "list=a* tuple=a* first=a mustFirst=a last=a mustLast=a rest=a mustRest=a initial=a mustInitial=a"
                    + " append=aa push=aa mustAppend=aa mustPush=aa prepend=aa mustPrepend=aa concat=a* reverse=a"
                    + " mustReverse=a uniq=a mustUniq=a"
                    + " without=aa* mustWithout=aa* has=aa mustHas=aa slice=aa* mustSlice=aa* compact=a "
                    + "mustCompact=a chunk=ia"
                    + " mustChunk=ia";
    private static final String DICTS =
            "dict=a* get=ds set=dsa unset=ds hasKey=ds pluck=sd* keys=d* values=d pick=ds* omit=ds* merge=dd*"
                    + " mergeOverwrite=dd* mustMerge=dd* mustMergeOverwrite=dd* dig=a* deepCopy=a mustDeepCopy=a";
    private static final String CHOICES =
            "default=aa* empty=a coalesce=a* all=a* any=a* ternary=aab kindOf=a kindIs=sa typeOf=a typeIs=sa"
                    + " deepEqual=aa toJson=a mustToJson=a toRawJson=a mustToRawJson=a toPrettyJson=a "
                    + "mustToPrettyJson=a"
                    + " toYaml=a";
    private static final String PATTERNS =
            "regexMatch=ss mustRegexMatch=ss regexFind=ss mustRegexFind=ss regexFindAll=ssi mustRegexFindAll=ssi"
                    + " regexReplaceAll=sss mustRegexReplaceAll=sss regexReplaceAllLiteral=sss "
                    + "mustRegexReplaceAllLiteral=sss"
                    + " regexSplit=ssi"
                    + " mustRegexSplit=ssi regexQuoteMeta=s";
    /** There, and not evaluated: by chance, by the clock, or too much for what they are used. */
    private static final String NOT_EVALUATED =
            "ago= date= date_in_zone= date_modify= dateInZone= dateModify= duration= durationRound= htmlDate="
                    + " htmlDateInZone= must_date_modify= mustDateModify= mustToDate= now= toDate= unixEpoch= abbrev="
                    + " abbrevboth= initials= randAlphaNum="
                    + " randAlpha= randAscii= randNumeric= swapcase= shuffle= snakecase= camelcase= kebabcase= wrap= "
                    + "wrapWith="
                    + " adler32sum= toDecimal="
                    + " randInt= add1f= addf= subf= divf= mulf= maxf= minf= fromJson= mustFromJson= typeIsLike= b32enc="
                    + " b32dec= bcrypt= htpasswd="
                    + " genPrivateKey= derivePassword= buildCustomCert= genCA= genCAWithKey= genSelfSignedCert="
                    + " genSelfSignedCertWithKey="
                    + " genSignedCert= genSignedCertWithKey= encryptAES= decryptAES= randBytes= uuidv4= semver= "
                    + "semverCompare="
                    + " urlParse= urlJoin="
                    + " fromYaml= fromYamlArray=";

    private enum Group {
        BUILTIN, STRING, NUMBER, LIST, DICT, CHOICE, PATTERN, NONE
    }

    private record Signature(Group group, String parameters) {}

    private static final Signature UNKNOWN = new Signature(Group.NONE, "");
    private static final Map<String, Signature> ALL = new HashMap<>();

    static {
        add(Group.BUILTIN, BUILTINS);
        add(Group.STRING, STRINGS);
        add(Group.NUMBER, NUMBERS);
        add(Group.LIST, LISTS);
        add(Group.DICT, DICTS);
        add(Group.CHOICE, CHOICES);
        add(Group.PATTERN, PATTERNS);
        add(Group.NONE, NOT_EVALUATED);
    }

    private Functions() {}

    private static void add(Group group, String functions) {
        for (String function : functions.split(" ")) {
            int equals = function.indexOf('=');
            ALL.put(function.substring(0, equals), new Signature(group, function.substring(equals + 1)));
        }
    }

    static boolean has(String name) {
        return ALL.containsKey(name) || name.equals("and") || name.equals("or");
    }

    /**
     * @throws RefusedException           when Go would stop here
     * @throws NotKnownException without an offset, when what it comes to is not known
     */
    static @Nullable Object call(String name, List<@Nullable Object> given) {
        Signature signature = ALL.getOrDefault(name, UNKNOWN);
        if (signature.group() == Group.NONE) {
            throw new NotKnownException(-1, "the function " + name + " is not evaluated");
        }
        FunctionArguments arguments = FunctionArguments.checked(signature.parameters(), given);
        return switch (signature.group()) {
            case BUILTIN -> Builtins.call(name, arguments);
            case STRING -> StringFunctions.call(name, arguments);
            case NUMBER -> NumberFunctions.call(name, arguments);
            case LIST -> ListFunctions.call(name, arguments);
            case DICT -> DictFunctions.call(name, arguments);
            case CHOICE -> ChoiceFunctions.call(name, arguments);
            case PATTERN -> PatternFunctions.call(name, arguments);
            case NONE -> throw new IllegalStateException(name);
        };
    }
}
