using ControlValidator.Model;

namespace ControlValidator.Analysis.Oddities;

/// <summary>Something that no sound estate has, and how the models take it.</summary>
/// <param name="Place">The resource that has it.</param>
/// <param name="Pointer">JSON pointer within it.</param>
/// <param name="Sentence">What it is, and how it is taken.</param>
internal sealed record Oddity(DiagnosticRule Rule, Resource Place, string Pointer, string Sentence);
