using System.Collections.Immutable;

namespace ControlValidator.Model;

/// <summary>What must hold.</summary>
/// <param name="Id">Stable, such as <c>CV-STO-001</c>.</param>
/// <param name="Level">The maturity level, 1 to 5, to which the control belongs.</param>
/// <param name="Why">Why it matters, in a sentence or two.</param>
/// <param name="Fix">What to do when it does not hold.</param>
public sealed record Control(
    string Id,
    string Title,
    Pillar Pillar,
    int Level,
    Severity Severity,
    Method Method,
    string Why,
    string Fix,
    ImmutableArray<EquivalentId> SameAs,
    ImmutableArray<Mapping> Maps);

/// <summary>The same requirement under another tool's id.</summary>
/// <param name="Scheme">The tool, such as <c>PSRule</c>.</param>
public sealed record EquivalentId(string Scheme, string Id);

/// <summary>A requirement of a framework that the control supports.</summary>
/// <param name="Framework">As in <see cref="Frameworks"/>, such as <c>NIST SP 800-53</c>.</param>
public sealed record Mapping(string Framework, string Id);
