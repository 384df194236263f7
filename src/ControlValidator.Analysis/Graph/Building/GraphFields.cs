using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>Reads fields past the recorder: evidence is only what a path rests on.</summary>
internal static class GraphFields
{
    public const string User = "microsoft.graph.user";
    public const string Group = "microsoft.graph.group";
    public const string Workload = "microsoft.graph.servicePrincipal";
    public const string Application = "microsoft.graph.application";

    extension(Node node)
    {
        public bool? Flag => node.Gap is not Gap.None ? null : node.Json.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
    }

    /// <summary>Ids in a list of objects or references; null where the list is not in the export.</summary>
    public static List<string>? Ids(Node list)
    {
        if (list.Gap is not Gap.None)
            return null;
        var ids = new List<string>();
        foreach (var item in list.Each)
        {
            if (item.Property("id"u8).Word is not { Length: > 0 } id)
                return null;
            ids.Add(id);
        }
        return ids;
    }

    /// <summary>Why a collection may hold more; null where it is complete.</summary>
    public static string? Lack(Snapshot snapshot, string type, string what) => snapshot.All(type).Completeness switch
    {
        Completeness.Complete => null,
        Completeness.Partial => $"the {what} are not all in the export",
        Completeness.NotRead => $"the {what} could not be read by the exporter",
        Completeness.NotExported => $"the {what} are not in the export",
    };
}
