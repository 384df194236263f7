using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Scripting;

/// <summary>What can be wrong with policies.</summary>
public static class PolicyRules
{
    public static DiagnosticRule DoesNotCompile { get; } =
        new("CV1001", DiagnosticLevel.Error, "The policy does not compile",
            "Correct the C#; the compiler's documentation explains its code.");

    public static DiagnosticRule CompilerWarning { get; } =
        new("CV1002", DiagnosticLevel.Warning, "The compiler has a doubt",
            "Write it so that there is none; the compiler's documentation explains its code.");

    public static DiagnosticRule TopLevelStatement { get; } =
        new("CV1003", DiagnosticLevel.Error, "A statement stands outside of methods",
            "A policy consists of declarations: move the code into a check, or into a method that a check calls.");

    public static DiagnosticRule ReferenceDirective { get; } =
        new("CV1004", DiagnosticLevel.Error, "A policy may not reference assemblies",
            "Remove `#r`; a policy works with the model, the typed views and the basic class library.");

    public static DiagnosticRule LoadDirective { get; } =
        new("CV1005", DiagnosticLevel.Error, "A loaded file is not there or not allowed",
            "`#load` takes a path relative to its own file, within the policy's family folder.");

    public static DiagnosticRule NoChecks { get; } =
        new("CV1006", DiagnosticLevel.Error, "The policy has no checks",
            "Give a method the attribute `[Control(\"ID-001\", \"What must hold\")]`.");

    public static DiagnosticRule NoPolicies { get; } =
        new("CV1007", DiagnosticLevel.Error, "There is no policy",
            "Policies are files `<family>/<name>/policy.csx`.");

    public static DiagnosticRule Unreadable { get; } =
        new("CV1008", DiagnosticLevel.Error, "A policy cannot be read");

    public static DiagnosticRule TooLarge { get; } =
        new("CV1009", DiagnosticLevel.Error, "A policy is too large", "Split it: a policy's text may have 1 MB.");

    public static DiagnosticRule TooDeep { get; } =
        new("CV1010", DiagnosticLevel.Error, "A policy is nested too deeply", "Break the expression up, or put data into a list.");

    public static DiagnosticRule NotPure { get; } =
        new("CV1011", DiagnosticLevel.Error, "A policy changes what it shares between checks",
            "Checks are pure: use local variables, and leave top-level ones as they were declared.");

    public static DiagnosticRule NobodyLoads { get; } =
        new("CV1012", DiagnosticLevel.Warning, "A file has no checks and no policy loads it",
            "Load it with `#load`, give it a check, or remove it.");

    public static DiagnosticRule CompilerFailed { get; } =
        new("CV1013", DiagnosticLevel.Error, "The C# compiler fails on a policy", "Write it differently; the other policies are judged without it.");

    public static DiagnosticRule DuplicateId { get; } =
        new("CV1020", DiagnosticLevel.Error, "Two checks have one control id", "Each check has a control id of its own; neither of the two is used.");

    public static DiagnosticRule BadId { get; } =
        new("CV1021", DiagnosticLevel.Error, "A control id is missing or malformed",
            "An id is made of upper-case words and a number of three digits, such as `CV-STO-001`.");

    public static DiagnosticRule NoTitle { get; } =
        new("CV1022", DiagnosticLevel.Error, "A control has no title", "Say in one sentence what must hold.");

    public static DiagnosticRule BadLevel { get; } =
        new("CV1023", DiagnosticLevel.Error, "A maturity level is out of range", "Levels are 1 to 5.");

    public static DiagnosticRule UnknownFramework { get; } =
        new("CV1024", DiagnosticLevel.Error, "A framework is not known");

    public static DiagnosticRule WrongSignature { get; } =
        new("CV1025", DiagnosticLevel.Error, "A check has a wrong signature",
            "A check is a top-level method `Verdict Name(View)`, `Verdict Name(View, Snapshot)` or `Verdict Name(Snapshot)`, where the view is a typed view or `Resource`.");

    public static DiagnosticRule NotConstant { get; } =
        new("CV1026", DiagnosticLevel.Error, "A control's description is not constant",
            "Descriptions are read without running anything: write the text or number itself, or a constant.");

    public static DiagnosticRule UnknownValue { get; } =
        new("CV1027", DiagnosticLevel.Error, "A control's description has an unknown value");

    public static DiagnosticRule MisplacedFor { get; } =
        new("CV1028", DiagnosticLevel.Error, "`[For]` is misplaced or empty",
            "`[For(\"type\")]` belongs to checks over `Resource`; a typed view already says its type.");

    public static DiagnosticRule NoReason { get; } =
        new("CV1029", DiagnosticLevel.Warning, "A control does not say why it matters", "Add `[Why(\"…\")]`.");

    public static DiagnosticRule NoFix { get; } =
        new("CV1030", DiagnosticLevel.Warning, "A control does not say how to fix it", "Add `[Fix(\"…\")]`.");

    public static DiagnosticRule NoCases { get; } =
        new("CV1031", DiagnosticLevel.Warning, "A policy has no cases",
            "Put a `cases.json` beside it with a case that fails; until then its checks are unproven.");

    public static DiagnosticRule EmptyReference { get; } =
        new("CV1032", DiagnosticLevel.Error, "A mapping names nothing", "Give both the framework or tool and the id.");

    public static DiagnosticRule NoPillar { get; } =
        new("CV1033", DiagnosticLevel.Warning, "A control names no pillar", "Add `Pillar = Pillar.…` to `[Control]`.");

    public static DiagnosticRule CacheCorrupted { get; } =
        new("CV1040", DiagnosticLevel.Warning, "A cached policy was damaged", "It has been compiled again and replaced; nothing needs to be done.");

    public static DiagnosticRule CacheNotWritten { get; } =
        new("CV1041", DiagnosticLevel.Warning, "Compiled policies could not be kept",
            "Give a cache folder that can be written to, or switch the cache off with `--no-cache`.");

    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        DoesNotCompile, CompilerWarning, TopLevelStatement, ReferenceDirective, LoadDirective, NoChecks, NoPolicies, Unreadable,
        TooLarge, TooDeep, NotPure, NobodyLoads, CompilerFailed, DuplicateId, BadId, NoTitle, BadLevel, UnknownFramework, WrongSignature, NotConstant,
        UnknownValue, MisplacedFor, NoReason, NoFix, NoCases, EmptyReference, NoPillar, CacheCorrupted, CacheNotWritten,
    ];
}
