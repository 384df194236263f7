using System.Runtime.InteropServices;
using ControlValidator.Fence.Native;
using ControlValidator.Fence.Seccomp;

namespace ControlValidator.Fence;

/// <summary>The second stage: a process that was started within the fence has opened all that it needs, and lets go of the rest itself.</summary>
public static unsafe class Confinement
{
    private const int ProcessorTime = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int CoreDump = 4;
    private const int OpenFiles = 7;
    private const int SetDumpable = 4;
    private const int NoNewPrivileges = 38;
    private const nuint SetFilter = 1;
    private const nuint OnAllThreads = 1;
    private const uint NoRights = 0x1FF;

    /// <summary>As many files at once as the system permits: all documents of an export are kept open, since none can be opened later.</summary>
    public static void AllowManyFiles()
    {
        ResourceLimit limit;
        if (Machines.Current is Machine.Other || Libc.GetLimit(OpenFiles, &limit) != 0)
            return;
        limit.Soft = limit.Hard;
        _ = Libc.SetLimit(OpenFiles, &limit);
    }

    /// <summary>Gives up for good what is not needed any more, on all threads of this process.</summary>
    /// <returns>The layers that hold from here on; those of the first stage are not among them.</returns>
    public static FenceLayers Enter(ConfinementLimits limits)
    {
        if (Machines.Current is Machine.Other)
            return FenceLayers.None;
        var inherited = Libc.Control(NoNewPrivileges, 1, 0, 0, 0) == 0 & Libc.Control(SetDumpable, 0, 0, 0, 0) == 0;
        _ = Libc.Mask(NoRights);
        var bounded = Limit(FileSize, 0) & Limit(CoreDump, 0) & Limit(Data, limits.DataBytes) & Limit(ProcessorTime, limits.ProcessorSeconds);
        var filtered = Filter(PermittedCalls.FilterFor(Machines.Current, Environment.ProcessId));
        return (inherited ? FenceLayers.Inheritance : FenceLayers.None) | (bounded ? FenceLayers.Resources : FenceLayers.None) | (filtered ? FenceLayers.SystemCalls : FenceLayers.None);
    }

    private static bool Limit(int resource, ulong most)
    {
        var limit = new ResourceLimit(most, most);
        return Libc.SetLimit(resource, &limit) == 0;
    }

    private static bool Filter(Instruction[] instructions)
    {
        fixed (Instruction* first = instructions)
        {
            var program = new FilterProgram { Length = (ushort)instructions.Length, First = first };
            return Libc.Call(SystemCall.Seccomp.Number, (nint)SetFilter, OnAllThreads, &program, 0) == 0;
        }
    }

    /// <summary><c>struct sock_fprog</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FilterProgram
    {
        public ushort Length;
        public Instruction* First;
    }
}

/// <summary>How much a fenced process may use.</summary>
/// <param name="DataBytes">Memory that it may write to, all of its runtime's included.</param>
/// <param name="ProcessorSeconds">Processor time, all threads together.</param>
public sealed record ConfinementLimits(ulong DataBytes, ulong ProcessorSeconds);
