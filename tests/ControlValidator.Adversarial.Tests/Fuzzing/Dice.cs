namespace ControlValidator.Adversarial.Tests.Fuzzing;

/// <summary>Numbers that look random and are the same for the same seed.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15) | 1;

    /// <summary>0 up to, not including, <paramref name="below"/>; 0 where that is none.</summary>
    public int Roll(int below)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return below <= 0 ? 0 : (int)(state % (ulong)below);
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[Roll(from.Count)];
}
