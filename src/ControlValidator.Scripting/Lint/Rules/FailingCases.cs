using System.Text.Json;
using ControlValidator.Scripting.Compiling;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Controls that none of the cases beside the policy sees fail. A case file that is no JSON is reported where cases are run.</summary>
internal static class FailingCases
{
    private const long MostBytes = 16 * 1024 * 1024;

    public static IEnumerable<Diagnostic> In(PolicyCode code, string folder)
    {
        if (Read(Path.Combine(folder, LoadedPolicy.CasesName)) is not { } cases)
            return [];
        using (cases)
        {
            var failing = Failing(cases.RootElement).ToHashSet(StringComparer.Ordinal);
            return
            [
                .. code.Checks.Where(c => !failing.Contains("") && !failing.Contains(c.Control.Id)).Select(c =>
                    DescriptionLintRules.NoFailingCase.At(c.Method.Identifier.Place, $"no case in `{LoadedPolicy.CasesName}` sees `{c.Control.Id}` fail")),
            ];
        }
    }

    /// <summary>The controls that cases expect to fail; "" stands for every one.</summary>
    private static IEnumerable<string> Failing(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("cases", out var cases) || cases.ValueKind is not JsonValueKind.Array)
            yield break;
        foreach (var @case in cases.EnumerateArray())
        {
            if (@case.ValueKind is JsonValueKind.Object && @case.TryGetProperty("expect", out var expect) && expect.ValueKind is JsonValueKind.String
                && string.Equals(expect.GetString(), "Fail", StringComparison.OrdinalIgnoreCase))
            {
                yield return @case.TryGetProperty("control", out var control) && control.ValueKind is JsonValueKind.String ? control.GetString() ?? "" : "";
            }
        }
    }

    private static JsonDocument? Read(string path)
    {
        try
        {
            if (!File.Exists(path) || new FileInfo(path).Length > MostBytes)
                return null;
            return JsonDocument.Parse(File.ReadAllBytes(path), new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
