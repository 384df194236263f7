using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>What each level asks of each pillar. Data, not code: the file <c>policies/maturity/exposure-management.json</c>.</summary>
/// <param name="Levels">Levels 1 to 5, in this order.</param>
/// <param name="Collections">What exports may hold, by the words that people use for it.</param>
/// <param name="Families">Names for groups of controls, for use in sentences.</param>
/// <param name="Criteria">Sorted by pillar, level and place in the file; every level of every pillar has at least one.</param>
public sealed record MaturityModel(
    string Id,
    string Title,
    ImmutableArray<MaturityLevel> Levels,
    ImmutableArray<CollectionName> Collections,
    ImmutableArray<ControlFamily> Families,
    ImmutableArray<Criterion> Criteria)
{
    public const int LowestLevel = 1;

    public const int HighestLevel = 5;

    internal const Pillar FirstPillar = Pillar.Assets;

    internal const Pillar LastPillar = Pillar.AttackPaths;

    public static ImmutableArray<Pillar> Pillars => [Pillar.Assets, Pillar.Identities, Pillar.CloudPosture, Pillar.AttackPaths];

    /// <summary>Reads the model's data file.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The one place of the engine that opens a file; Parse does the work without one.")]
    public static LoadedMaturityModel Load(string path)
    {
        var file = path.Replace('\\', '/');
        try
        {
            return Parse(File.ReadAllBytes(path), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var why = e is FileNotFoundException or DirectoryNotFoundException ? "it is not there" : "reading it failed";
            return new(Model: null, [MaturityRules.Unreadable.At(new(file), $"the maturity model cannot be read: {why}")]);
        }
    }

    /// <param name="utf8">The file's bytes, with or without byte-order mark.</param>
    /// <param name="file">The path to show in diagnostics.</param>
    public static LoadedMaturityModel Parse(ReadOnlyMemory<byte> utf8, string file) => ModelReader.Read(new(file, utf8));

    /// <summary>How long a criterion's claim lives, in days after the snapshot was collected; null for ever.</summary>
    public int? MaxAgeOf(Criterion criterion) => criterion.MaxSnapshotAgeDays ?? Levels[criterion.Level - 1].MaxSnapshotAgeDays;
}

/// <summary>A model, or what is wrong with its file.</summary>
/// <param name="Diagnostics">Sorted by place, then code.</param>
public sealed record LoadedMaturityModel(MaturityModel? Model, ImmutableArray<Diagnostic> Diagnostics)
{
    [MemberNotNullWhen(true, nameof(Model))]
    public bool Succeeded => Model is not null;
}

/// <summary>One level's name.</summary>
/// <param name="MaxSnapshotAgeDays">How old a snapshot may be for the level's criteria, unless one says otherwise.</param>
public sealed record MaturityLevel(int Level, string Name, string Meaning, int? MaxSnapshotAgeDays);

/// <summary>A collection by the words that people use.</summary>
/// <param name="Name">A plural, such as <c>users</c>.</param>
/// <param name="Types">Resource types; one of them complete is enough, since exporters name the same thing differently.</param>
public sealed record CollectionName(string Name, ImmutableArray<string> Types);

/// <summary>A group of controls, such as <c>storage</c>.</summary>
public sealed record ControlFamily(string Name, Glob Ids);
