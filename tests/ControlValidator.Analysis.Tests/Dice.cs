namespace ControlValidator.Analysis.Tests;

/// <summary>Numbers drawn from a seed, the same on every machine and with every version of the runtime (SplitMix64).</summary>
internal sealed class Dice(int seed)
{
    private ulong state = (ulong)seed;

    /// <summary>A number from 0 to one below the number of sides.</summary>
    public int Roll(int sides)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return (int)((mixed ^ mixed >> 31) % (uint)sides);
    }
}
