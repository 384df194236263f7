using System.Collections.Immutable;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Testing;

/// <summary>A folder of policies under test, compiled once.</summary>
public sealed class Policies
{
    private static readonly Lazy<Policies> OfNearest = new(static () => In(PolicyFolder.DefaultName));

    private readonly string given;
    private readonly PolicyPack pack;
    private readonly Lazy<ImmutableArray<PolicyCase>> cases;

    private Policies(string given, PolicyPack pack)
    {
        this.given = given;
        this.pack = pack;
        cases = new(() => [.. CaseList.Of(pack)]);
    }

    /// <summary>The folder <c>policies</c> beside the tests' output, or beside the nearest folder above it.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static Policies Nearest => OfNearest.Value;

    /// <summary>Every case beside the policies; and, so that nothing is left out unseen, each policy that does not compile and each check that is not proven.</summary>
    public ImmutableArray<PolicyCase> Cases => cases.Value;

    /// <param name="folder">A path. One that is not rooted is looked for in the tests' output folder, then in each folder above it.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static Policies In(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new(folder, PolicyPacks.Load([PolicyFolder.Find(folder)], new(CacheFolder: null, Environment.ProcessorCount) { ShowsFiles = true }));
    }

    /// <summary>The check of a control.</summary>
    /// <param name="control">The control's id, such as <c>CV-STO-001</c>.</param>
    /// <exception cref="ArgumentException">No policy that compiles has this control; the message says which there are.</exception>
    public PolicyCheck Check(string control) =>
        pack.Policies.SelectMany(p => p.Checks).FirstOrDefault(c => string.Equals(c.Control.Id, control, StringComparison.OrdinalIgnoreCase)) is { } check
            ? new(check)
            : throw new ArgumentException(NotThere(control), nameof(control));

    private string NotThere(string control)
    {
        var broken = pack.Diagnostics.Where(d => d.Level is DiagnosticLevel.Error).Select(d => d.ToString()).ToList();
        var there = pack.Policies.SelectMany(p => p.Checks).Select(c => c.Control.Id).Order(StringComparer.Ordinal);
        return $"No policy in `{given}` has a control `{control}`. It has: {string.Join(", ", there)}."
            + (broken.Count == 0 ? "" : $" These do not compile:\n{string.Join('\n', broken)}");
    }
}
