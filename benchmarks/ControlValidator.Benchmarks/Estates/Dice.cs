using System.Numerics;

namespace ControlValidator.Benchmarks.Estates;

/// <summary>Chance that gives the same throws for the same seed on every machine: xoshiro256**, seeded by SplitMix64.</summary>
internal sealed class Dice
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    internal Dice(ulong seed)
    {
        a = Mix(ref seed);
        b = Mix(ref seed);
        c = Mix(ref seed);
        d = Mix(ref seed);
    }

    internal ulong Next()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1.</summary>
    internal int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number from <paramref name="least"/> to <paramref name="bound"/> - 1.</summary>
    internal int Between(int least, int bound) => least + Below(bound - least);

    internal bool Chance(int percent) => Below(100) < percent;

    internal T Pick<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    internal Guid Guid()
    {
        Span<ulong> bytes = [Next(), Next()];
        return new(System.Runtime.InteropServices.MemoryMarshal.AsBytes(bytes));
    }

    internal string Hex(int digits) => string.Create(digits, this, static (text, dice) =>
    {
        foreach (ref var digit in text)
            digit = "0123456789abcdef"[dice.Below(16)];
    });

    private static ulong Mix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
