using System.Text;

namespace ControlValidator.Model;

/// <summary>An object whose property names are free, such as tags or application settings.</summary>
public readonly struct Map<T>(Node node, Func<Node, T> view)
{
    /// <summary>Where the map stands.</summary>
    public Node Node => node;

    /// <summary>The names in file order; empty where there is no map.</summary>
    public IEnumerable<string> Keys => node.Names;

    /// <summary>The value under a name.</summary>
    public T this[string key] => view(node.Property(Encoding.UTF8.GetBytes(key)));

    /// <summary>Passes when the name is there and holds something.</summary>
    public Verdict Has(string key) => node.Property(Encoding.UTF8.GetBytes(key)).IsPresent();
}

/// <summary>Makes maps whose values are read in one way.</summary>
public static class Map
{
    /// <summary>A map to objects that a view reads.</summary>
    public static Map<T> Of<T>(Node node)
        where T : struct, IView<T> => new(node, ReadAs<T>.View);

    /// <summary>A map to plain values.</summary>
    public static Map<Setting<T>> OfSettings<T>(Node node) => new(node, ReadAsSetting<T>.Setting);

    /// <summary>A map to anything.</summary>
    public static Map<Node> OfNodes(Node node) => new(node, static value => value);
}
