using System.Collections.Immutable;
using ControlValidator.Cli.Authoring;
using ControlValidator.Model;

namespace ControlValidator.Cli.Exploring;

/// <summary>A policy out of what was asked last.</summary>
internal static class ExploredCheck
{
    private const string Folder = "policies";

    /// <summary>The file that was written; null with a problem.</summary>
    /// <param name="declarations">What was declared before the expression, which may use it.</param>
    internal static string? Write(string name, ImmutableArray<string> declarations, string expression, out Diagnostic? problem)
    {
        problem = null;
        if (name.Split('/') is not [var family, var own] || !NewPolicy.IsName(family) || !NewPolicy.IsName(own))
            problem = AuthoringRules.BadName.At(new("input"), $"`{name}` is no name of a policy");
        else if (Directory.Exists(Path.Combine(Folder, family, own)))
            problem = AuthoringRules.Exists.At(new(Path.Combine(Folder, family, own)), "there is a policy of this name");
        else
            return WriteNew(new(Folder, family, own, ControlIds.Next(Folder, family), OverSnapshot: true), declarations, expression, out problem);
        return null;
    }

    private static string? WriteNew(NewPolicy policy, ImmutableArray<string> declarations, string expression, out Diagnostic? problem)
    {
        problem = null;
        try
        {
            policy.Write("policy.csx", Text(policy, declarations, expression));
            return Path.Combine(policy.Path, "policy.csx").Replace('\\', '/');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = AuthoringRules.CannotCreate.At(new(policy.Path), "the policy cannot be written");
            return null;
        }
    }

    internal static string Text(NewPolicy policy, ImmutableArray<string> declarations, string expression) =>
        $"""
        // Begun in `cval repl`. Say in the title what must hold, why it matters and what to do; then add cases beside it.
        [Control("{policy.ControlId}", "{policy.Title}",
            Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
        [Why("Say in a sentence or two what goes wrong where this does not hold.")]
        [Fix("Say what to do where it does not hold.")]
        {Method(policy.Method, declarations, expression.Trim())}

        """;

    private static string Method(string name, ImmutableArray<string> declarations, string expression) => declarations.IsEmpty
        ? $"Verdict {name}(Snapshot snapshot) =>\n    {Indented(expression)};"
        : $"Verdict {name}(Snapshot snapshot)\n{{\n{string.Concat(declarations.Select(d => $"    {Indented(d.Trim())}\n"))}    return {Indented(expression)};\n}}";

    private static string Indented(string text) => text.Replace("\n", "\n    ", StringComparison.Ordinal);
}
