using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Which checks are to run.</summary>
/// <param name="Include">Globs over control id, family and pillar; empty for all.</param>
/// <param name="Exclude">Globs of the same kind; what they match does not run.</param>
/// <param name="Least">Controls of a lower severity do not run.</param>
public sealed record ControlSelection(ImmutableArray<Glob> Include, ImmutableArray<Glob> Exclude, Severity Least)
{
    public static ControlSelection Everything { get; } = new([], [], Severity.Info);

    /// <summary>Whether all checks run: only then is there a basis for maturity.</summary>
    public bool IsEverything => Include.IsEmpty && Exclude.IsEmpty && Least is Severity.Info;

    public bool Takes(Control control, string family) =>
        control.Severity >= Least
        && (Include.IsEmpty || Include.Any(glob => Matches(glob, control, family)))
        && !Exclude.Any(glob => Matches(glob, control, family));

    /// <summary>Whether the glob matches the control by id, family or pillar.</summary>
    public static bool Matches(Glob glob, Control control, string family) =>
        glob.Matches(control.Id) || glob.Matches(family) || glob.Matches(control.Pillar.ToString()) || glob.Matches(Hyphenated(control.Pillar));

    private static string Hyphenated(Pillar pillar) => pillar switch
    {
        Pillar.Assets => "assets",
        Pillar.Identities => "identities",
        Pillar.CloudPosture => "cloud-posture",
        Pillar.AttackPaths => "attack-paths",
    };
}
