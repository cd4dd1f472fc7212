using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace InConfidence.Web.Platform.Files;

/// <summary>
/// Style sheets, scripts and pictures, which never change while the application runs: nothing watches them. A machine has
/// few watchers for all of its processes, and the application must start without one.
/// </summary>
internal sealed class UnwatchedFiles(IFileProvider files) : IFileProvider
{
    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
