using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>
/// Collects what is wrong, from many threads. Of each kind in each file it keeps the first <see cref="MostOfAKind"/> by place, whatever
/// the order in which they come, and counts the others.
/// </summary>
internal sealed class DiagnosticBag
{
    private const int MostOfAKind = 50;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Kind> kinds = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether anyone is told. The library that explains what is wrong with a shape needs random numbers, which a process has no way to that judges for another.
    /// </summary>
    public bool IsTold { get; init; } = true;

    /// <summary>How many files have had how many kinds of problems.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return kinds.Count;
        }
    }

    public void Add(long order, Diagnostic diagnostic)
    {
        lock (gate)
        {
            var key = $"{diagnostic.Code} {diagnostic.Span.File}";
            if (!kinds.TryGetValue(key, out var kind))
                kinds.Add(key, kind = new());
            kind.Add(order, diagnostic);
        }
    }

    public ImmutableArray<Diagnostic> Sorted()
    {
        lock (gate)
        {
            if (kinds.Count == 0)
                return [];
            return
            [
                .. kinds.Values.SelectMany(k => k.All())
                    .OrderBy(d => d.Span.File, StringComparer.Ordinal)
                    .ThenBy(d => d.Span.Line)
                    .ThenBy(d => d.Code, StringComparer.Ordinal)
                    .ThenBy(d => d.Span.Column)
                    .ThenBy(d => d.Span.Pointer, StringComparer.Ordinal)
                    .ThenBy(d => d.Message, StringComparer.Ordinal),
            ];
        }
    }

    private sealed class Kind
    {
        private readonly SortedSet<(long Order, string Message)> order = [];
        private readonly Dictionary<(long, string), Diagnostic> kept = [];
        private int count;

        public void Add(long place, Diagnostic diagnostic)
        {
            var key = (place, diagnostic.Message);
            if (!kept.TryAdd(key, diagnostic))
                return;
            count++;
            order.Add(key);
            if (order.Count <= MostOfAKind)
                return;
            kept.Remove(order.Max);
            order.Remove(order.Max);
        }

        public IEnumerable<Diagnostic> All()
        {
            var last = order.Count > 0 ? order.Max : default;
            foreach (var key in order)
            {
                var diagnostic = kept[key];
                yield return key == last && count > MostOfAKind
                    ? diagnostic with { Message = $"{diagnostic.Message} There are {count - MostOfAKind} more like this in the file." }
                    : diagnostic;
            }
        }
    }
}
