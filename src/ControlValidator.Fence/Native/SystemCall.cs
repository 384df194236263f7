namespace ControlValidator.Fence.Native;

/// <summary>A system call by name, with its number on each machine; null where the machine has none of that name.</summary>
/// <remarks>Source: <c>arch/x86/entry/syscalls/syscall_64.tbl</c> and <c>include/uapi/asm-generic/unistd.h</c> of Linux.</remarks>
internal sealed record SystemCall(string Name, int? X64, int? Arm64)
{
    internal static SystemCall Seccomp { get; } = new("seccomp", 317, 277);

    internal static SystemCall CloseRange { get; } = new("close_range", 436, 436);

    internal static SystemCall LandlockCreateRuleset { get; } = new("landlock_create_ruleset", 444, 444);

    internal static SystemCall LandlockAddRule { get; } = new("landlock_add_rule", 445, 445);

    internal static SystemCall LandlockRestrictSelf { get; } = new("landlock_restrict_self", 446, 446);

    internal int? On(Machine machine) => machine switch
    {
        Machine.X64 => X64,
        Machine.Arm64 => Arm64,
        Machine.Other => null,
    };

    /// <summary>The number on this machine; -1, which no kernel knows, where there is none.</summary>
    internal int Number => On(Machines.Current) ?? -1;
}
