using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ControlValidator.Model.Metering;

/// <summary>
/// A sequence on its way into a call of the library, each item counted as it is taken. The library cannot see what is behind it, and so
/// takes no short cut past the count; and sequences over sequences are counted as the calls that they are.
/// </summary>
internal sealed class MeteredSequence<T>(IEnumerable<T> source) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator()
    {
        var tank = FuelTank.Current;
        tank.CheckDepth(tank.Depth += 1);
        var inner = source.GetEnumerator();
        tank.Depth--;
        return new Enumerator(inner, tank);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator(IEnumerator<T> inner, FuelTank tank) : IEnumerator<T>
    {
        public T Current => inner.Current;

        object? IEnumerator.Current => inner.Current;

        public bool MoveNext()
        {
            tank.Spend(1);
            tank.CheckDepth(tank.Depth += 1);
            var moved = inner.MoveNext();
            tank.Depth--;
            if (moved)
                Count();
            return moved;
        }

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => inner.Dispose();

        /// <summary>Whoever takes the item may keep it.</summary>
        [SuppressMessage("Performance", "CA1822", Justification = "Reads the type parameter.")]
        private void Count()
        {
            tank.Allocate(8 + Unsafe.SizeOf<T>());
            if (typeof(T) == typeof(string) && inner.Current is string { Length: > 64 } text)
                tank.Spend(text.Length / 8);
        }
    }
}

/// <summary>The same without the type of the items.</summary>
internal sealed class MeteredObjects(IEnumerable source) : IEnumerable
{
    public IEnumerator GetEnumerator() => new MeteredSequence<object?>(source.Cast<object?>()).GetEnumerator();
}
