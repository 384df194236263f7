namespace ControlValidator.Model.Metering;

/// <summary>What one call of a check may use.</summary>
/// <param name="Steps">Turns of loops, calls, and items that the library goes through.</param>
/// <param name="Bytes">Memory that is asked for in all, whether it is still held or not.</param>
public sealed record FuelLimits(long Steps, long Bytes)
{
    /// <summary>How deep calls may go that can lead back to themselves. Every thread that judges has stack for that many.</summary>
    public const int Depth = 256;

    /// <summary>A check of a whole snapshot is called once, goes through all of it, and may compare each with each.</summary>
    private const int StepsOfSnapshot = 100;

    private const int BytesOfSnapshot = 4;

    /// <summary>Many times what the shipped policies use.</summary>
    public static FuelLimits Default { get; } = new(10_000_000, 256L * 1024 * 1024);

    /// <summary>What one call of a check of a whole snapshot may use.</summary>
    public FuelLimits ForSnapshot => new(Many(Steps, StepsOfSnapshot), Many(Bytes, BytesOfSnapshot));

    private static long Many(long amount, int times) => amount > long.MaxValue / 4 / times ? long.MaxValue / 4 : amount * times;
}
