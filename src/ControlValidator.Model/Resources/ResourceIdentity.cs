namespace ControlValidator.Model;

/// <summary>Who a resource is.</summary>
/// <param name="Id">The platform's id.</param>
/// <param name="Name">The name that people know it by.</param>
/// <param name="Parent">The id of the resource that it is a part of, where there is one.</param>
public sealed record ResourceIdentity(string Id, string Name, string? Parent = null);
