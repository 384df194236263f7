using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>
/// The words of the model's file, in the order of the members that they stand for. Written out, since the framework's own way from
/// an enumeration to its names is compiled anew at every start of the process.
/// </summary>
internal static class ModelWords
{
    private static readonly string[] Pillars =
        [nameof(Pillar.Assets), nameof(Pillar.Identities), nameof(Pillar.CloudPosture), nameof(Pillar.AttackPaths)];

    private static readonly string[] Rules =
    [
        nameof(CriterionRule.Floor), nameof(CriterionRule.Complete), nameof(CriterionRule.Decided), nameof(CriterionRule.Unbroken),
        nameof(CriterionRule.Pass), nameof(CriterionRule.InTime), nameof(CriterionRule.Stressed),
        nameof(CriterionRule.Replayed), nameof(CriterionRule.Later),
    ];

    private static readonly string[] Methods =
        [nameof(Method.Inspect), nameof(Method.Simulate), nameof(Method.Prove), nameof(Method.Observe)];

    private static readonly string[] Severities =
    [
        nameof(Severity.Info), nameof(Severity.Low), nameof(Severity.Medium), nameof(Severity.High),
        nameof(Severity.Critical),
    ];

    internal static string Of(Pillar pillar) => Pillars[(int)pillar];

    internal static string Of(CriterionRule rule) => Rules[(int)rule];

    internal static string Of(Method method) => Methods[(int)method];

    internal static string Of(Severity severity) => Severities[(int)severity];

    /// <summary>Null where there is no node, and where its word is none of the known, which is reported.</summary>
    internal static Pillar? ReadPillar(ModelNode? node) => node?.Word(Pillars) is { } word ? (Pillar)Array.IndexOf(Pillars, word) : null;

    internal static CriterionRule? ReadRule(ModelNode? node) => node?.Word(Rules) is { } word ? (CriterionRule)Array.IndexOf(Rules, word) : null;

    internal static Method? ReadMethod(ModelNode? node) => node?.Word(Methods) is { } word ? (Method)Array.IndexOf(Methods, word) : null;

    internal static Severity? ReadSeverity(ModelNode? node) =>
        node?.Word(Severities) is { } word ? (Severity)Array.IndexOf(Severities, word) : null;
}
