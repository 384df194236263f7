using System.Diagnostics.CodeAnalysis;
using ControlValidator.Scripting.AllowList;
using ControlValidator.Scripting.Fuel;

namespace ControlValidator.Scripting.Compiling;

/// <summary>
/// What a second thread does while the first policy is compiled. Nearly all the time of that one goes into code that runs for the first time, and two threads
/// that go the same way do no more than wait for each other. So this one makes ready what comes last; and when the policy is bound, it makes its code,
/// while the first thread looks at what the policy uses.
/// </summary>
internal sealed class SecondThread
{
    private readonly TaskCompletionSource<Lazy<EmittedCode>?> handed = new();

    /// <summary>Gives it the code to make, which the first thread asks for later; it makes it itself where it comes first.</summary>
    public void Hand(Lazy<EmittedCode> code) => handed.TrySetResult(code);

    /// <summary>Where there is no code to make any more.</summary>
    public void Release() => handed.TrySetResult(null);

    /// <summary>To be called by the second thread. Ends when the first policy's code is made.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Thrown again where the first thread asks for the code.")]
    public void Help()
    {
        try
        {
            _ = AllowedSymbols.Shipped;
            _ = WeavingRehearsal.Image;
            _ = handed.Task.GetAwaiter().GetResult()?.Value;
        }
        catch (Exception)
        {
        }
    }
}
