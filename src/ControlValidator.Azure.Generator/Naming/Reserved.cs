using ControlValidator.Model;

namespace ControlValidator.Azure.Generator;

/// <summary>Names that mean something else where views are named.</summary>
internal static class Reserved
{
    /// <summary>The names that a policy sees without writing a namespace: those of the model and of the usual namespaces.</summary>
    public static IEnumerable<string> InPolicies { get; } =
    [
        .. new[] { typeof(object), typeof(HashSet<int>), typeof(Enumerable), typeof(Stack<int>), typeof(Uri), typeof(Console), typeof(Verdict) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => type.Namespace is "System" or "System.Collections.Generic" or "System.Linq" or "ControlValidator.Model")
            .Where(type => !type.IsNested)
            .Select(type => type.Name.Split('`')[0])
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The names that the text of a view uses.</summary>
    public static IEnumerable<string> InViews { get; } = ["Node", "Setting", "Items", "Map", "Resource", "Choice", "Lists", "IView", "IResourceView"];

    /// <summary>Members that every choice has.</summary>
    public static IEnumerable<string> InChoices { get; } =
        ["Text", "Register", "Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone", "ReferenceEquals"];
}
