using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ControlValidator.Cli.Running;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Reporting;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Documenting;

/// <summary>Makes the entries of the handbook: runs each check on its cases, and notes what it reads and says.</summary>
internal static class HandbookReader
{
    private const int MostReads = 16;
    private const int MostLines = 48;

    private static readonly JsonSerializerOptions Shown = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="folder">Where the pages will be: links to policies start there.</param>
    internal static ImmutableArray<HandbookEntry> Read(SelectedPack pack, string folder) => [.. pack.Checks.Select(c => Read(c, pack, folder))];

    private static HandbookEntry Read(ProvenCheck proven, SelectedPack pack, string folder)
    {
        var check = proven.Check;
        var traces = Cases(check, pack).ToList();
        return new(
            check.Control, proven.Family, check.Kind, check.Types, check.Policy, Path.GetRelativePath(folder, check.Policy).Replace('\\', '/'), proven.Proof,
            [.. traces.SelectMany(Reads).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostReads)],
            [.. traces.Select(t => new HandbookCase(t.Result.Case.Name, t.Result.Case.Expect, t.Result.Reason, Text(t.Result.Case)))]);
    }

    private static IEnumerable<CaseTrace> Cases(Check check, SelectedPack pack)
    {
        var path = Path.Combine(Path.GetDirectoryName(check.Policy) ?? "", LoadedPolicy.CasesName);
        if (!File.Exists(path))
            return [];
        var alone = pack.Checks.Count(c => c.Check.Policy == check.Policy) == 1;
        return CaseFileReader.Read(path, File.ReadAllBytes(path)).Cases
            .Where(c => c.Control is null ? alone : string.Equals(c.Control, check.Control.Id, StringComparison.OrdinalIgnoreCase))
            .Select(c => CaseRunner.Trace(check, c, path));
    }

    /// <summary>The places as people write them, without the index of the resource in the case: <c>properties.rules[].access</c>.</summary>
    private static IEnumerable<string> Reads(CaseTrace trace) => trace.Observed
        .Select(o => Dotted(o.Pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1)))
        .Where(path => path.Length > 0);

    private static string Dotted(IEnumerable<string> segments)
    {
        var path = "";
        foreach (var segment in segments.Select(PointerSegment.Unescape))
            path = int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? path + "[]" : path.Length == 0 ? segment : $"{path}.{segment}";
        return path;
    }

    private static string? Text(Case @case)
    {
        var resources = @case.Resources;
        if (resources.ValueKind is not JsonValueKind.Array || resources.GetArrayLength() == 0)
            return null;
        var text = JsonSerializer.Serialize(resources.GetArrayLength() == 1 ? resources[0] : resources, Shown);
        return text.AsSpan().Count('\n') < MostLines ? text : null;
    }
}
