using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace ControlValidator.Fence.Native;

/// <summary>The C library's functions that the fence is built with. Each gives -1 and sets the error where it fails.</summary>
internal static unsafe partial class Libc
{
    internal const int OpenPath = 0x200000;
    internal const int OpenCloseOnExec = 0x80000;

    private const string Name = "libc";

    [LibraryImport(Name, EntryPoint = "syscall", SetLastError = true)]
    internal static partial long Call(long number, void* first, nuint second, nuint third);

    [LibraryImport(Name, EntryPoint = "syscall", SetLastError = true)]
    internal static partial long Call(long number, nint first, nuint second, void* third, nuint fourth);

    [LibraryImport(Name, EntryPoint = "prctl", SetLastError = true)]
    internal static partial int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport(Name, EntryPoint = "fcntl", SetLastError = true)]
    internal static partial int Control(int descriptor, int command);

    [LibraryImport(Name, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Open(string path, int flags);

    [LibraryImport(Name, EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int descriptor);

    [LibraryImport(Name, EntryPoint = "setrlimit", SetLastError = true)]
    internal static partial int SetLimit(int resource, ResourceLimit* limit);

    [LibraryImport(Name, EntryPoint = "getrlimit", SetLastError = true)]
    internal static partial int GetLimit(int resource, ResourceLimit* limit);

    [LibraryImport(Name, EntryPoint = "umask")]
    internal static partial uint Mask(uint mode);

    [LibraryImport(Name, EntryPoint = "geteuid")]
    internal static partial uint EffectiveUser();

    [LibraryImport(Name, EntryPoint = "setgroups", SetLastError = true)]
    internal static partial int SetGroups(nuint count, uint* groups);

    /// <summary>On all threads, as the next one: the kernel's own call changes one thread.</summary>
    [LibraryImport(Name, EntryPoint = "setresgid", SetLastError = true)]
    internal static partial int SetGroup(uint real, uint effective, uint saved);

    [LibraryImport(Name, EntryPoint = "setresuid", SetLastError = true)]
    internal static partial int SetUser(uint real, uint effective, uint saved);
}

/// <summary><c>struct rlimit</c> on systems of 64 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ResourceLimit(ulong soft, ulong hard)
{
    internal ulong Soft = soft;
    internal ulong Hard = hard;
}
