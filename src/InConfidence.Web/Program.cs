var application = WebApplication.CreateBuilder(args).Build();
application.Run();
