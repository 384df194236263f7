using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace ControlValidator.Benchmarks.Whole;

/// <summary>What the runtime does not offer: the resource usage of one finished process.</summary>
[SuppressMessage("Style", "IDE1006", Justification = "The functions keep the names that their manual pages have.")]
internal static partial class Libc
{
    private const int SubreaperOption = 36;
    private const int InterruptedCall = 4;

    /// <summary>Makes orphans below this process its own children, so that it can wait for them.</summary>
    internal static void AdoptOrphans()
    {
        if (prctl(SubreaperOption, 1, 0, 0, 0) != 0)
            throw new InvalidOperationException("the kernel does not let this process adopt orphans");
    }

    internal static int Spawn(string program, IReadOnlyList<string> arguments, IReadOnlyList<string> environment)
    {
        using var argv = new NativeTexts([program, .. arguments]);
        using var envp = new NativeTexts(environment);
        return posix_spawn(out var pid, program, 0, 0, argv.Pointer, envp.Pointer) == 0
            ? pid
            : throw new InvalidOperationException($"`{program}` cannot be started");
    }

    /// <summary>Waits for a process, or with -1 for any.</summary>
    /// <returns>Its exit code; 128 and the signal's number where a signal ended it.</returns>
    internal static int Wait(int pid, out Usage usage)
    {
        int status;
        while (wait4(pid, out status, 0, out usage) < 0)
        {
            if (Marshal.GetLastPInvokeError() != InterruptedCall)
                throw new InvalidOperationException("there is no process to wait for");
        }
        var signal = status & 0x7f;
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal;
    }

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int prctl(int option, nuint a, nuint b, nuint c, nuint d);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int posix_spawn(out int pid, string path, nint fileActions, nint attributes, nint argv, nint envp);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int wait4(int pid, out int status, int options, out Usage usage);
}

/// <summary><c>struct rusage</c> of 64-bit Linux, as far as it is used here.</summary>
[StructLayout(LayoutKind.Sequential, Size = 144)]
internal readonly struct Usage
{
    private readonly long userSeconds;
    private readonly long userMicroseconds;
    private readonly long systemSeconds;
    private readonly long systemMicroseconds;
    private readonly long mostKilobytes;

    internal double CpuMilliseconds => ((userSeconds + systemSeconds) * 1000.0) + ((userMicroseconds + systemMicroseconds) / 1000.0);

    /// <summary>The most memory it held at once, in units of a million bytes.</summary>
    internal double PeakMegabytes => mostKilobytes * 1024 / 1e6;
}

/// <summary>Texts as a C program takes them: an array of pointers that ends with null.</summary>
internal sealed class NativeTexts : IDisposable
{
    private readonly int count;

    internal NativeTexts(IReadOnlyList<string> texts)
    {
        count = texts.Count;
        Pointer = Marshal.AllocHGlobal((count + 1) * nint.Size);
        for (var i = 0; i < count; i++)
            Marshal.WriteIntPtr(Pointer, i * nint.Size, Marshal.StringToCoTaskMemUTF8(texts[i]));
        Marshal.WriteIntPtr(Pointer, count * nint.Size, 0);
    }

    internal nint Pointer { get; }

    public void Dispose()
    {
        for (var i = 0; i < count; i++)
            Marshal.FreeCoTaskMem(Marshal.ReadIntPtr(Pointer, i * nint.Size));
        Marshal.FreeHGlobal(Pointer);
    }
}
