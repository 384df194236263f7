using StreamJsonRpc;

namespace ControlValidator.Editor;

/// <summary>What is answered where a request cannot be carried out: a sentence for whoever uses the editor.</summary>
internal static class Refusal
{
    private const int RequestFailed = -32803;
    private const int InvalidParameters = -32602;

    public static LocalRpcException Parameters(string sentence) => new(sentence) { ErrorCode = InvalidParameters };

    public static LocalRpcException Failed(string sentence) => new(sentence) { ErrorCode = RequestFailed };
}
