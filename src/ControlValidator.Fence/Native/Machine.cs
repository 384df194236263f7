using System.Runtime.InteropServices;

namespace ControlValidator.Fence.Native;

/// <summary>The kinds of machine on which the numbers of system calls are known.</summary>
internal enum Machine
{
    Other,
    X64,
    Arm64,
}

internal static class Machines
{
    /// <summary>That of this process; <see cref="Machine.Other"/> where it is not Linux, too.</summary>
    internal static Machine Current { get; } = !OperatingSystem.IsLinux() ? Machine.Other : RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => Machine.X64,
        Architecture.Arm64 => Machine.Arm64,
        _ => Machine.Other,
    };
}
