using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ControlValidator.Model;

namespace ControlValidator.Scripting;

/// <summary>
/// What compiling a policy gives, and what is kept of it from run to run. Files in it are named from the policy's own folder, so that it is the same
/// wherever the policy lies.
/// </summary>
/// <param name="Loads">The files that it loads, in the order of loading.</param>
/// <param name="Image">The assembly; empty where there is no check to call.</param>
/// <param name="HasVariables">Whether it has top-level variables, which are to be initialised before a check is called.</param>
/// <param name="Reusable">False where compiling again may give another result though the texts are the same.</param>
internal sealed record CompiledPolicy(
    ImmutableArray<LoadedFile> Loads,
    ImmutableArray<CheckOutline> Checks,
    ImmutableArray<Diagnostic> Diagnostics,
    ReadOnlyMemory<byte> Image,
    bool HasVariables,
    bool Reusable)
{
    /// <summary>The file that holds its assembly compiled ahead to machine code, if it is there; null where there is none.</summary>
    public string? Ahead { get; init; }

    /// <summary>Where its checks come from.</summary>
    public CheckTable Table { get; init; }

    /// <summary>The same, with its files named as people see them.</summary>
    /// <param name="path">The policy's.</param>
    public CompiledPolicy At(string path) => this with
    {
        Checks = ChecksAt(path),
        Diagnostics = Diagnostics.IsEmpty ? Diagnostics : [.. Diagnostics.Select(d => d with { Span = Placed(d.Span, path) })],
    };

    private ImmutableArray<CheckOutline> ChecksAt(string path)
    {
        var checks = new CheckOutline[Checks.Length];
        for (var i = 0; i < checks.Length; i++)
            checks[i] = Checks[i] with { IdPlace = Placed(Checks[i].IdPlace, path) };
        return ImmutableCollectionsMarshal.AsImmutableArray(checks);
    }

    /// <summary>A place in the policy, or in what it loads, as people see it.</summary>
    public static SourceSpan Placed(SourceSpan place, string path) =>
        place.File.Length == 0 ? place : place with { File = LoadBoundary.Beside(path, place.File) };
}

/// <summary>A file that a policy loads.</summary>
/// <param name="Name">Relative to the policy's folder, with forward slashes.</param>
/// <param name="Sha256">Lower-case hexadecimal, of the file's bytes.</param>
internal sealed record LoadedFile(string Name, string Sha256);

/// <summary>A check without its code, as read from the policy's text. The n-th is the n-th judgement of the assembly.</summary>
/// <param name="Line">1-based line of the method's name.</param>
/// <param name="IdPlace">Where the control's id stands.</param>
internal sealed record CheckOutline(
    Control Control, string Name, int Line, CheckKind Kind, ImmutableArray<string> Types, SourceSpan IdPlace);
