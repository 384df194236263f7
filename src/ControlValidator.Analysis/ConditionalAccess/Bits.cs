using System.Numerics;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>A set of small numbers, such as the policies that apply. Compared by content.</summary>
internal readonly struct Bits : IEquatable<Bits>
{
    private const int Width = 64;

    private readonly ulong[] words;

    private Bits(ulong[] words) => this.words = words;

    internal bool IsEmpty
    {
        get
        {
            foreach (var word in words)
            {
                if (word != 0)
                    return false;
            }
            return true;
        }
    }

    internal int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    internal bool this[int number] => (words[number / Width] >> (number % Width) & 1) != 0;

    /// <summary>No number below <paramref name="size"/>.</summary>
    internal static Bits None(int size) => new(new ulong[(size + Width - 1) / Width]);

    /// <summary>Every number below <paramref name="size"/>.</summary>
    internal static Bits Full(int size) => Where(size, static _ => true);

    internal static Bits Of(int size, IEnumerable<int> numbers)
    {
        var filled = new Builder(size);
        foreach (var number in numbers)
            filled.Add(number);
        return filled.Build();
    }

    internal static Bits Where(int size, Func<int, bool> isIn)
    {
        var filled = new Builder(size);
        for (var number = 0; number < size; number++)
        {
            if (isIn(number))
                filled.Add(number);
        }
        return filled.Build();
    }

    /// <summary>The numbers of which something surely holds, and those of which it perhaps does.</summary>
    internal static (Bits Surely, Bits Perhaps) Sides(int size, Func<int, Truth> holds)
    {
        var surely = new Builder(size);
        var perhaps = new Builder(size);
        for (var number = 0; number < size; number++)
        {
            var truth = holds(number);
            if (truth is Truth.Yes)
                surely.Add(number);
            if (truth is not Truth.No)
                perhaps.Add(number);
        }
        return (surely.Build(), perhaps.Build());
    }

    public static Bits operator &(Bits left, Bits right)
    {
        var both = new ulong[left.words.Length];
        for (var i = 0; i < both.Length; i++)
            both[i] = left.words[i] & right.words[i];
        return new(both);
    }

    public static Bits operator |(Bits left, Bits right)
    {
        var either = new ulong[left.words.Length];
        for (var i = 0; i < either.Length; i++)
            either[i] = left.words[i] | right.words[i];
        return new(either);
    }

    /// <summary>Whether the two have a number in common.</summary>
    internal bool Meets(Bits other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & other.words[i]) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether each of its numbers is in the other.</summary>
    internal bool IsWithin(Bits other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & ~other.words[i]) != 0)
                return false;
        }
        return true;
    }

    internal Bits With(int number)
    {
        var copy = (ulong[])words.Clone();
        copy[number / Width] |= 1UL << (number % Width);
        return new(copy);
    }

    internal Bits Less(int number)
    {
        var copy = (ulong[])words.Clone();
        copy[number / Width] &= ~(1UL << (number % Width));
        return new(copy);
    }

    /// <summary>The numbers, ascending.</summary>
    internal IEnumerable<int> Numbers()
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var rest = words[i]; rest != 0; rest &= rest - 1)
                yield return (i * Width) + BitOperations.TrailingZeroCount(rest);
        }
    }

    public bool Equals(Bits other) => words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => obj is Bits other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17UL;
        foreach (var word in words)
            hash = (hash ^ word) * 0x9E3779B97F4A7C15UL;
        return (int)(hash >> 32);
    }

    /// <summary>Fills a set, which is not changed any more once it is taken out.</summary>
    internal readonly ref struct Builder(int size)
    {
        private readonly ulong[] words = new ulong[(size + Width - 1) / Width];

        internal void Add(int number) => words[number / Width] |= 1UL << (number % Width);

        internal Bits Build() => new(words);
    }
}
