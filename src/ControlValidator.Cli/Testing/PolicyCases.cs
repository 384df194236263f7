using System.Collections.Immutable;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Testing;

/// <summary>A policy and the cases beside it, read and not run.</summary>
/// <param name="Text">Of the file of cases; empty where there is none.</param>
/// <param name="File">Null where there is none.</param>
internal sealed record PolicyCases(LoadedPolicy Policy, byte[] Text, CaseFile? File)
{
    internal static PolicyCases Of(LoadedPolicy policy)
    {
        if (policy.CasesPath is not { } path)
            return new(policy, [], File: null);
        var text = System.IO.File.ReadAllBytes(path);
        return new(policy, text, CaseFileReader.Read(path, text));
    }

    /// <summary>Those of a check, in their order.</summary>
    internal ImmutableArray<Case> Of(Check check) => File is null ? [] : [.. Proving.CasesOf(check, Policy.Checks.Length, File)];
}
