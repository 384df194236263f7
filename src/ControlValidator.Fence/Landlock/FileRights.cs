namespace ControlValidator.Fence.Landlock;

/// <summary>Rights to files as Landlock counts them (<c>LANDLOCK_ACCESS_FS_…</c>).</summary>
internal static class FileRights
{
    internal const ulong Execute = 1 << 0;
    internal const ulong ReadFile = 1 << 2;
    internal const ulong ReadFolder = 1 << 3;

    private const int First = 13;
    private const int WithRefer = 14;
    private const int WithTruncate = 15;
    private const int WithDevices = 16;

    /// <summary>All rights that a version of Landlock knows: what is among them and not permitted is refused.</summary>
    internal static ulong Handled(int version) => (1UL << version switch
    {
        <= 1 => First,
        2 => WithRefer,
        3 or 4 => WithTruncate,
        _ => WithDevices,
    }) - 1;
}
