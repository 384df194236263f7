namespace ControlValidator.Model;

/// <summary>The one delegate for each view.</summary>
internal static class ReadAs<T>
    where T : struct, IView<T>
{
    internal static readonly Func<Node, T> View = T.Over;
}

/// <summary>The one delegate for each kind of plain value.</summary>
internal static class ReadAsSetting<T>
{
    internal static readonly Func<Node, Setting<T>> Setting = static node => node.As<T>();
}
