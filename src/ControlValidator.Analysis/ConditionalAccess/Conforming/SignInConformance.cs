using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Analysis.ConditionalAccess;

namespace ControlValidator.Analysis.Conforming;

/// <summary>Replays records of sign-ins against the model of a snapshot, policy by policy and as a whole.</summary>
public static class SignInConformance
{
    private delegate RecordedSignIn? Reader(JsonElement record, out string? problem);

    /// <summary>Records of a sign-in log: a list of them, or an object with <c>value</c>.</summary>
    public static Conformance OfLog(ConditionalAccessModel model, JsonElement document) => Replay(model, document, new SignInLogReader(model.Tenant).Read);

    /// <summary>Answers of the What-If service: a list of objects with <c>request</c> and <c>response</c>, or one such object.</summary>
    public static Conformance OfWhatIf(ConditionalAccessModel model, JsonElement document) => Replay(model, document, new WhatIfReader(model.Tenant).Read);

    /// <summary>Names of policies that are in force and of which no record says anything that could be decided; sorted.</summary>
    public static ImmutableArray<string> Unseen(ConditionalAccessModel model, IEnumerable<Conformance> replays)
    {
        var seen = replays.SelectMany(static replay => replay.Results).Where(static result => result.Agreement is not Agreement.Undecided)
            .Select(static result => result.About).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. model.Tenant.Policies.Where(static policy => policy.Enforces is not Truth.No).Select(static policy => policy.Name).Where(name => !seen.Contains(name)).Order(StringComparer.Ordinal)];
    }

    private static Conformance Replay(ConditionalAccessModel model, JsonElement document, Reader read)
    {
        var results = ImmutableArray.CreateBuilder<Replayed>();
        var unreadable = ImmutableArray.CreateBuilder<(string, string)>();
        var (count, silent) = (0, 0);
        foreach (var (pointer, record) in Records(document))
        {
            count++;
            if (read(record, out var problem) is not { } signIn)
            {
                unreadable.Add((pointer, problem ?? "it cannot be read"));
                continue;
            }
            var before = results.Count;
            results.AddRange(RecordReplay.Of(model, pointer, signIn));
            silent += results.Count == before ? 1 : 0;
        }
        return new(count, results.ToImmutable(), unreadable.ToImmutable(), silent);
    }

    private static IEnumerable<(string Pointer, JsonElement Record)> Records(JsonElement document)
    {
        var (list, at) = document.ValueKind is JsonValueKind.Object && document.TryGetProperty("value", out var value) ? (value, "/value") : (document, "");
        if (list.ValueKind is not JsonValueKind.Array)
            return list.ValueKind is JsonValueKind.Object ? [(at, list)] : [];
        return list.EnumerateArray().Select((record, i) => ($"{at}/{i}", record));
    }
}
