namespace ControlValidator.Editor.Protocol;

internal sealed record Hover(MarkupContent Contents, TextRange Range);

internal sealed record SignatureHelp(SignatureShown[] Signatures, int ActiveSignature, int ActiveParameter);

internal sealed record SignatureShown(string Label, MarkupContent? Documentation, ParameterShown[] Parameters);

internal sealed record ParameterShown(string Label, MarkupContent? Documentation);
