using System.Reflection;
using ControlValidator.Model;

namespace ControlValidator.Azure.Tests;

/// <summary>The views as their metadata describes them.</summary>
internal static class Views
{
    internal static Assembly Assembly => typeof(StorageAccount).Assembly;

    internal static IReadOnlyList<(string Type, string View, string ApiVersion)> All { get; } =
    [
        .. Assembly.GetExportedTypes()
            .Select(view => (View: view, Mark: view.GetCustomAttribute<ResourceTypeAttribute>()))
            .Where(entry => entry.Mark is not null)
            .Select(entry => (entry.Mark!.Name, entry.View.Name, entry.Mark.ApiVersion ?? ""))
            .OrderBy(entry => entry.Item1, StringComparer.OrdinalIgnoreCase),
    ];

    internal static string? TypeOf(Type view) => view.GetCustomAttribute<ResourceTypeAttribute>()?.Name;
}
