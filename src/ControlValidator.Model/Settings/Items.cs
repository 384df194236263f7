using System.Collections;
using System.Text.Json;

namespace ControlValidator.Model;

/// <summary>
/// A list in a resource. Questions over it are three-valued; going through it with <c>foreach</c> makes the check unknown
/// where the list is not there, unless <see cref="OrEmpty"/> says that the platform takes an absent list for an empty one.
/// </summary>
public readonly struct Items<T> : IEnumerable<T>
{
    private readonly Node node;
    private readonly Func<Node, T> view;
    private readonly bool emptyWhenAbsent;

    public Items(Node node, Func<Node, T> view)
        : this(node, view, emptyWhenAbsent: false)
    {
    }

    private Items(Node node, Func<Node, T> view, bool emptyWhenAbsent)
    {
        this.node = node;
        this.view = view;
        this.emptyWhenAbsent = emptyWhenAbsent;
    }

    /// <summary>Where the list stands.</summary>
    public Node Node => node;

    /// <summary>How many items; unknown where the list is.</summary>
    public Quantity Count => IsKnown ? Quantity.Exactly(Length, node) : Quantity.Unknown(node);

    private bool IsKnown
    {
        get
        {
            node.Watch(typeof(Items), emptyWhenAbsent, isCompared: true);
            return HasItems;
        }
    }

    private bool HasItems => (node.Gap is Gap.None && node.Json.ValueKind is JsonValueKind.Array) || (emptyWhenAbsent && node.Gap is Gap.Absent);

    private int Length => node.Gap is Gap.None ? node.Json.GetArrayLength() : 0;

    /// <summary>The same list, taken for empty where it is absent (not where it is unknown).</summary>
    public Items<T> OrEmpty() => new(node, view, emptyWhenAbsent: true);

    /// <summary>Passes when the judgement holds for every item; of an empty list it does.</summary>
    public Verdict All(Func<T, Verdict> judge) => IsKnown ? Ask(Quantifier.All(complete: true), judge) : Missing();

    /// <summary>Passes when the judgement holds for an item; of an empty list it does not.</summary>
    public Verdict Any(Func<T, Verdict> judge) => IsKnown ? Ask(Quantifier.Any(complete: true), judge) : Missing();

    /// <summary>Passes when the judgement holds for no item.</summary>
    public Verdict None(Func<T, Verdict> judge) => !Any(judge);

    /// <summary>How many items the judgement holds for, from below and above where some are unknown.</summary>
    public Quantity CountOf(Func<T, Verdict> judge)
    {
        if (!IsKnown)
            return Quantity.Unknown(node);
        long held = 0, open = 0;
        foreach (var item in Walk())
            Quantity.Count(judge(item), ref held, ref open);
        return Quantity.Of(held, held + open, node);
    }

    public Verdict IsEmpty() => Count.Is(0);

    public Verdict IsNotEmpty() => Count.AtLeast(1);

    /// <exception cref="UnreadSettingException">The list is not there; the engine makes the check's verdict unknown.</exception>
    public IEnumerator<T> GetEnumerator()
    {
        if (!IsKnown)
            throw UnreadSettingException.For(node);
        node.Record();
        return Walk().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<T> Walk()
    {
        if (node.Gap is not Gap.None)
            yield break;
        // the array's own enumerator: an index would be looked for from the first item on
        var index = 0;
        foreach (var item in node.Json.EnumerateArray())
            yield return view(node.Nth(item, index++));
    }

    private Verdict Ask(Quantifier quantifier, Func<T, Verdict> judge)
    {
        if (node.Gap is not Gap.None)
            return quantifier.Over(node);
        var index = 0;
        foreach (var item in node.Json.EnumerateArray())
            quantifier.Add(judge(view(node.Nth(item, index++))));
        return quantifier.Over(node);
    }

    private Verdict Missing() => node.As<Node>().Judge(Outcome.Unknown, "a list");
}

/// <summary>The questions that go with lists of plain texts.</summary>
public static class ItemsOfText
{
    extension(Items<Setting<string>> items)
    {
        /// <summary>Passes when one of the texts is this one, ignoring ASCII case.</summary>
        public Verdict Contains(string text) => items.Any(item => item.Is(text));
    }

    extension(Items<Node> items)
    {
        public Verdict Contains(string text) => items.Any(item => item.Is(text));
    }
}

/// <summary>Makes lists whose items are read in one way; the delegate for each way is made once.</summary>
public static class Items
{
    /// <summary>A list of objects that a view reads.</summary>
    public static Items<T> Of<T>(Node node)
        where T : struct, IView<T> => new(node, ReadAs<T>.View);

    /// <summary>A list of plain values.</summary>
    public static Items<Setting<T>> OfSettings<T>(Node node) => new(node, ReadAsSetting<T>.Setting);

    /// <summary>A list of anything.</summary>
    public static Items<Node> OfNodes(Node node) => node.Items();
}
