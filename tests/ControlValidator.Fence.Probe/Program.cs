using System.Text;
using ControlValidator.Fence;
using ControlValidator.Fence.Probe;
using Microsoft.Win32.SafeHandles;

// probe <stage> <act> [argument]: tries one thing, within the first stage of the fence or also within the second, and says how it went.
Confinement.AllowManyFiles();
Preloading.LoadReferences([typeof(Acts).Assembly], static _ => false);
using var handle = new SafeFileHandle(1, ownsHandle: false);
using var output = new FileStream(handle, FileAccess.Write, bufferSize: 0);
var act = Acts.Find(args[1]);
var layers = args[0] == "2" ? Confinement.Enter(new(4UL << 30, 60)) : FenceLayers.None;
string said;
try
{
    said = act(args.Length > 2 ? args[2] : "");
}
catch (Exception e) when (e is not OutOfMemoryException)
{
    said = $"refused {e.GetType().Name} {e.GetBaseException().Message}";
}
output.Write(Encoding.UTF8.GetBytes($"{(int)layers} {said}"));
