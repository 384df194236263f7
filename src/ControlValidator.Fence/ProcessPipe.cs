using System.Diagnostics.CodeAnalysis;
using System.IO.Pipes;
using Microsoft.Win32.SafeHandles;

namespace ControlValidator.Fence;

/// <summary>This process's end of a pipe to another one.</summary>
public static class ProcessPipe
{
    /// <summary>Takes it from the framework's own stream, which makes ready all that sockets need before it reads.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "A pipe, no file.")]
    [SuppressMessage("Reliability", "CA2000", Justification = "The stream disposes of it.")]
    public static FileStream Take(Stream pipe, FileAccess access)
    {
        var handle = ((PipeStream)pipe).SafePipeHandle;
        var taken = new SafeFileHandle(handle.DangerousGetHandle(), ownsHandle: true);
        handle.SetHandleAsInvalid();
        return new(taken, access, bufferSize: 0);
    }
}
