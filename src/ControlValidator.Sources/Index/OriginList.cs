using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>
/// Origins, as many as there are. A list of our own, since the framework's generic collections over a structure of ours are
/// compiled anew at every start of the process.
/// </summary>
internal sealed class OriginList
{
    private Origin[] items = new Origin[4];

    public static OriginList None { get; } = new();

    public int Count { get; private set; }

    public Origin this[int index] => items[index];

    public void Add(Origin origin)
    {
        if (Count == items.Length)
        {
            var larger = new Origin[items.Length * 2];
            for (var i = 0; i < Count; i++)
                larger[i] = items[i];
            items = larger;
        }
        items[Count++] = origin;
    }
}
