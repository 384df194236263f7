using System.Collections.Immutable;
using ControlValidator.Model;
using ControlValidator.Model.Metering;

namespace ControlValidator.Scripting;

/// <summary>The policies of a run, and what is wrong with those that are not among them.</summary>
/// <param name="Policies">Sorted by path; each has at least one check.</param>
/// <param name="Diagnostics">Sorted by file, line, column and code.</param>
public sealed record PolicyPack(ImmutableArray<LoadedPolicy> Policies, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>How policies are loaded.</summary>
/// <param name="CacheFolder">Where compiled policies are kept from run to run; null for not at all.</param>
/// <param name="Parallel">How many policies are compiled at a time; at least 1.</param>
public sealed record PolicyOptions(string? CacheFolder, int Parallel)
{
    /// <summary>Where policies are that were compiled when this program was built; null for nowhere. Nothing is written there.</summary>
    public string? CompiledFolder { get; init; }

    /// <summary>Whether what is compiled now is to be a <see cref="CompiledFolder"/>.</summary>
    public bool IsOfBuild { get; init; }

    /// <summary>
    /// Whether stack traces and debuggers are to find the policies' files. They are compiled anew for that, since a policy that is kept knows no more of
    /// its place than the name of its file.
    /// </summary>
    public bool ShowsFiles { get; init; }

    /// <summary>
    /// Hands bytes of <see cref="Serving.CompilerService"/> to another process and gives what that answers, null where there is none; itself null for not at
    /// all. What is not answered is compiled in this process.
    /// </summary>
    public Func<ReadOnlyMemory<byte>, Stream?>? Compiler { get; init; }

    /// <summary>The layers that a policy has to pass; a compiled policy is kept apart for each set of them.</summary>
    public Safeguards Safeguards { get; init; } = Safeguards.All;

    /// <summary>What one call of a check may use. A compiled policy is the same for all limits.</summary>
    public FuelLimits Limits { get; init; } = FuelLimits.Default;

    /// <summary>Written out, since comparers of numbers and enums, which a record would ask, are made by code that is compiled at every start.</summary>
    public bool Equals(PolicyOptions? other) =>
        other is not null && CacheFolder == other.CacheFolder && Parallel == other.Parallel && CompiledFolder == other.CompiledFolder && IsOfBuild == other.IsOfBuild
        && ShowsFiles == other.ShowsFiles && Compiler == other.Compiler && Safeguards == other.Safeguards && Limits.Steps == other.Limits.Steps && Limits.Bytes == other.Limits.Bytes;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(CacheFolder, Parallel, CompiledFolder, IsOfBuild, ShowsFiles, Safeguards, Limits);
}

/// <summary>A policy whose checks can be called.</summary>
/// <param name="Path">The policy's file, as found from the path given, with forward slashes.</param>
/// <param name="Folder">The folder of that file, with forward slashes.</param>
/// <param name="Family">Name of the folder above; "" where there is none.</param>
/// <param name="Sha256">Lower-case hexadecimal. That of the file's bytes; where it loads others, that of the lines
/// <c>digest, two spaces, relative name</c>, the policy first.</param>
/// <param name="Checks">In the order of the text.</param>
/// <param name="CasesPath">The cases beside it; null where there are none.</param>
public sealed record LoadedPolicy(
    string Path, string Folder, string Family, string Sha256, ImmutableArray<Check> Checks, string? CasesPath)
{
    /// <summary>What the file of cases beside a policy is called.</summary>
    public const string CasesName = "cases.json";

    /// <summary>The digests of its own file and of all that it loads, as lower-case hexadecimal.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    /// <summary>What it was compiled to.</summary>
    internal CompiledPolicy? Compiled { get; init; }

    /// <summary>The compiled policy as bytes, for a process that has no compiler and no way to the policy's files.</summary>
    public byte[] ToPortable() => Compiled is { } compiled ? Caching.PolicyEntry.Write(compiled, Path) : [];
}
