using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace ControlValidator.Editor;

/// <summary>Remote calls whose failures are told in a sentence, never with the inside of this program.</summary>
internal sealed class Wire(IJsonRpcMessageHandler handler) : JsonRpc(handler)
{
    private const int Cancelled = -32800;

    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception) => exception switch
    {
        LocalRpcException known => new() { Code = (JsonRpcErrorCode)known.ErrorCode, Message = known.Message },
        OperationCanceledException => new() { Code = (JsonRpcErrorCode)Cancelled, Message = "the request was cancelled" },
        RpcArgumentDeserializationException or JsonException => new() { Code = JsonRpcErrorCode.InvalidParams, Message = $"the parameters of `{request.Method}` are not those of the protocol" },
        _ => new() { Code = JsonRpcErrorCode.InternalError, Message = $"`{request.Method}` failed: {exception.GetType().Name}" },
    };
}
