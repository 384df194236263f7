namespace ControlValidator.Model;

/// <summary>How many of the changes that matter were noticed.</summary>
/// <param name="Killed">Those that changed a verdict.</param>
/// <param name="Total">All but those that rightly changed none.</param>
public sealed record MutationScore(int Killed, int Total)
{
    /// <summary>Rounded down, so that a hundred means all; null where there was nothing to change.</summary>
    public int? Percent => Total == 0 ? null : (int)(100L * Killed / Total);

    public static MutationScore operator +(MutationScore left, MutationScore right) => left.Add(right);

    public MutationScore Add(MutationScore other) => new(Killed + other.Killed, Total + other.Total);
}
