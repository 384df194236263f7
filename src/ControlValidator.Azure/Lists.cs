using ControlValidator.Model;

namespace ControlValidator.Azure;

/// <summary>How lists and maps of each kind are read; the delegates are made once for each kind.</summary>
internal static class Lists
{
    internal static Items<T> List<T>(Node node)
        where T : struct, IView<T> => new(node, Views<T>.Over);

    internal static Items<Setting<T>> ListOf<T>(Node node) => new(node, Settings<T>.At);

    internal static Map<T> Map<T>(Node node)
        where T : struct, IView<T> => new(node, Views<T>.Over);

    internal static Map<Setting<T>> MapOf<T>(Node node) => new(node, Settings<T>.At);

    internal static Map<Node> Map(Node node) => new(node, static value => value);

    private static class Views<T>
        where T : struct, IView<T>
    {
        internal static readonly Func<Node, T> Over = T.Over;
    }

    private static class Settings<T>
    {
        internal static readonly Func<Node, Setting<T>> At = static node => node.As<T>();
    }
}
