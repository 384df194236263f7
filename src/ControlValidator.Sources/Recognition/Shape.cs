namespace ControlValidator.Sources;

/// <summary>What a document was recognised as.</summary>
/// <param name="Kind">As the manifest shows it.</param>
/// <param name="Layout">How its rows are found.</param>
/// <param name="Rows">Where they stand, in a document that is streamed.</param>
/// <param name="Type">The type of all rows, where the document says it.</param>
internal sealed record Shape(string Kind, Layout Layout, RowsAt? Rows = null, string? Type = null)
{
    /// <summary>Whether its rows are Azure resources.</summary>
    public bool IsAzure => Layout switch
    {
        Layout.AzureRows or Layout.AzureObject or Layout.AzureLines or Layout.AzurePages or Layout.Table => true,
        Layout.GraphRows or Layout.GraphObject or Layout.GraphLines or Layout.GraphPages or Layout.Scuba or Layout.ErrorAnswer => false,
    };
}

/// <summary>How the rows of a document are found.</summary>
internal enum Layout
{
    /// <summary>One array of Azure resources, bare or in a page.</summary>
    AzureRows,

    /// <summary>One Azure resource.</summary>
    AzureObject,

    /// <summary>One Azure resource a line.</summary>
    AzureLines,

    /// <summary>An array of pages of Azure resources.</summary>
    AzurePages,

    /// <summary>Columns and rows of cells.</summary>
    Table,

    /// <summary>One array of Graph objects, bare or in a page.</summary>
    GraphRows,

    /// <summary>One Graph object.</summary>
    GraphObject,

    /// <summary>One Graph object a line.</summary>
    GraphLines,

    /// <summary>An array of pages of Graph objects.</summary>
    GraphPages,

    /// <summary>An object with a collection under each key, as ScubaGear writes it.</summary>
    Scuba,

    /// <summary>The answer to a request that was refused.</summary>
    ErrorAnswer,
}
