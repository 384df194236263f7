using System.Collections.Immutable;
using System.Text;
using ControlValidator.Model;
using ControlValidator.Model.Metering;

namespace ControlValidator.Scripting;

/// <summary>Makes a pack of compiled policies, and says what is wrong with them as a whole.</summary>
internal static class PackAssembly
{
    public static PolicyPack Assemble(List<Candidate> candidates, FuelLimits limits, List<Diagnostic> diagnostics, bool isCollectible = false)
    {
        var duplicates = Duplicates(candidates, diagnostics);
        var loaded = LoadedFiles(candidates);
        var context = new PolicyContext(limits, isCollectible);
        var policies = ImmutableArray.CreateBuilder<LoadedPolicy>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (candidate.IsPart)
            {
                if (!loaded.Contains(candidate.File.FullPath))
                    diagnostics.Add(PolicyRules.NobodyLoads.At(new(candidate.File.Path), "the file has no check, and no policy loads it"));
                continue;
            }
            diagnostics.AddRange(candidate.Compiled!.Diagnostics);
            if (ToPolicy(candidate, candidate.Compiled, duplicates, context) is { Checks.IsEmpty: false } policy)
                policies.Add(policy);
            if (!candidate.Compiled.Checks.IsEmpty && Cases(candidate) is null)
                diagnostics.Add(PolicyRules.NoCases.At(new(candidate.File.Path), $"there is no `{LoadedPolicy.CasesName}` beside the policy"));
        }
        ReportEmptiness(candidates, diagnostics);
        return new(policies.DrainToImmutable(), Sort(diagnostics));
    }

    private static HashSet<string> Duplicates(List<Candidate> candidates, List<Diagnostic> diagnostics)
    {
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var duplicates = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            foreach (var check in candidate.Compiled?.Checks ?? [])
            {
                var id = check.Control.Id;
                if (first.TryAdd(id, check.IdPlace))
                    continue;
                if (duplicates.Add(id))
                    diagnostics.Add(PolicyRules.DuplicateId.At(first[id], $"`{id}` is also the id of a check at {check.IdPlace}"));
                diagnostics.Add(PolicyRules.DuplicateId.At(check.IdPlace, $"`{id}` is also the id of a check at {first[id]}"));
            }
        }
        return duplicates;
    }

    private static LoadedPolicy ToPolicy(Candidate candidate, CompiledPolicy compiled, HashSet<string> duplicates, PolicyContext context)
    {
        var file = candidate.File;
        var module = new PolicyModule(compiled, context);
        var checks = ImmutableArray.CreateBuilder<Check>(compiled.Checks.Length);
        for (var i = 0; i < compiled.Checks.Length; i++)
        {
            var outline = compiled.Checks[i];
            if (!duplicates.Contains(outline.Control.Id))
                checks.Add(module.Check(i, file.Path));
        }
        return new(
            file.Path,
            LoadBoundary.Slashed(Path.GetDirectoryName(file.Path) ?? ""),
            Path.GetFileName(Path.GetDirectoryName(candidate.Text.Folder)) ?? "",
            Digest(candidate.Text, compiled.Loads),
            checks.DrainToImmutable(),
            Cases(candidate))
        {
            Texts = [candidate.Text.Sha256, .. compiled.Loads.Select(l => l.Sha256)],
            Compiled = compiled,
        };
    }

    private static string? Cases(Candidate candidate) =>
        File.Exists(Path.Combine(candidate.Text.Folder, LoadedPolicy.CasesName))
            ? LoadBoundary.Slashed(Path.Combine(Path.GetDirectoryName(candidate.File.Path) ?? "", LoadedPolicy.CasesName))
            : null;

    public static string Digest(PolicyText text, ImmutableArray<LoadedFile> loads)
    {
        if (loads.IsEmpty)
            return text.Sha256;
        var lines = new StringBuilder().Append(text.Sha256).Append("  ").Append(Path.GetFileName(text.FullPath)).Append('\n');
        foreach (var load in loads)
            lines.Append(load.Sha256).Append("  ").Append(load.Name).Append('\n');
        return Model.Digest.Of(lines.ToString());
    }

    private static HashSet<string> LoadedFiles(List<Candidate> candidates)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            foreach (var load in candidate.Compiled?.Loads ?? [])
                files.Add(Path.GetFullPath(Path.Combine(candidate.Text.Folder, load.Name)));
        }
        return files;
    }

    // Without a policy nothing is judged, and that must not look like a clean run.
    private static void ReportEmptiness(List<Candidate> candidates, List<Diagnostic> diagnostics)
    {
        if (candidates.TrueForAll(c => c.IsPart) && diagnostics.TrueForAll(d => d.Level is not DiagnosticLevel.Error))
            diagnostics.Add(PolicyRules.NoPolicies.At(new(candidates.Count > 0 ? candidates[0].File.Path : ""), "none of the paths holds a policy"));
    }

    private static ImmutableArray<Diagnostic> Sort(List<Diagnostic> diagnostics) => diagnostics.Count == 0 ? [] :
    [
        .. diagnostics.Distinct()
            .OrderBy(d => d.Span.File, StringComparer.Ordinal).ThenBy(d => d.Span.Line).ThenBy(d => d.Span.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal),
    ];
}
